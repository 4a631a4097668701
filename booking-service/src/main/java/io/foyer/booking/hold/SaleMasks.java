package io.foyer.booking.hold;

import io.foyer.booking.inventory.SeatLayout;
import io.foyer.booking.pricing.SeatPrice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which seats and standing places of a layout are for sale, and at which price, as bits where the
 * live map has them: 32 of them are counted by a few instructions. Immutable.
 */
final class SaleMasks {

    private static final int PLACES_PER_WORD = 32;
    private static final long LOW_BITS = 0x5555_5555_5555_5555L;

    private final long[] forSale;
    private final List<Priced> cheapestFirst;
    private final List<Stretch> sections;

    private SaleMasks(long[] forSale, List<Priced> cheapestFirst, List<Stretch> sections) {
        this.forSale = forSale;
        this.cheapestFirst = cheapestFirst;
        this.sections = sections;
    }

    static SaleMasks of(SeatLayout layout, Map<UUID, SeatPrice> prices) {
        var marks = new Marks(layout.placeCount(), prices);
        for (var seat : layout.seats()) {
            marks.addTo(seat.sectionId(), seat.ordinal(), seat.ordinal() + 1);
            if (seat.isForSale()) {
                marks.mark(seat.ordinal(), seat.ordinal() + 1, seat.priceTierId());
            }
        }
        for (var section : layout.standing()) {
            var end = section.first() + section.capacity();
            marks.addTo(section.sectionId(), section.first(), end);
            if (section.isForSale()) {
                marks.mark(section.first(), end, section.priceTierId());
            }
        }
        return new SaleMasks(
                marks.forSale, List.copyOf(marks.byTotal.values()), List.copyOf(marks.sections));
    }

    /** What all of it takes in memory, nearly. */
    int bytes() {
        return Long.BYTES * forSale.length * (1 + cheapestFirst.size());
    }

    /**
     * Counts all places. The layout decides what is for sale, the map who has what: a place that
     * somebody has counts although it is not for sale any more.
     */
    SalesChanged count(UUID showtimeId, SeatBits shown) {
        var words = shown.words(forSale.length);
        var all = PlaceTally.NONE;
        for (var section : sections) {
            all = all.plus(count(section, words));
        }
        var free = new long[words.length];
        for (var i = 0; i < free.length; i++) {
            free[i] = forSale[i] & ~(held(words[i]) | sold(words[i]));
        }
        var from = firstOf(cheapestFirst, free);
        var to = firstOf(cheapestFirst.reversed(), free);
        return new SalesChanged(
                showtimeId,
                all.total(),
                all.free(),
                all.held(),
                all.sold(),
                from == null ? null : from.total(),
                to == null ? null : to.total(),
                from == null ? null : from.currency());
    }

    /** The same, section by section in the order of their ordinals. */
    List<SectionTally> bySection(SeatBits shown) {
        var words = shown.words(forSale.length);
        return sections.stream()
                .map(section -> new SectionTally(section.sectionId(), count(section, words)))
                .toList();
    }

    private PlaceTally count(Stretch places, long[] words) {
        var free = 0;
        var held = 0;
        var sold = 0;
        for (var i = places.from() / PLACES_PER_WORD; i * PLACES_PER_WORD < places.to(); i++) {
            var within = places.bitsOf(i);
            var heldHere = held(words[i]) & within;
            var soldHere = sold(words[i]) & within;
            held += Long.bitCount(heldHere);
            sold += Long.bitCount(soldHere);
            free += Long.bitCount(forSale[i] & within & ~(heldHere | soldHere));
        }
        return new PlaceTally(free, held, sold);
    }

    private static long held(long word) {
        return word & ~(word >>> 1) & LOW_BITS;
    }

    private static long sold(long word) {
        return word >>> 1 & ~word & LOW_BITS;
    }

    private static @Nullable Priced firstOf(List<Priced> prices, long[] free) {
        for (var priced : prices) {
            if (priced.hasOneOf(free)) {
                return priced;
            }
        }
        return null;
    }

    /** Places from an ordinal on until before another one, all of one section. */
    private record Stretch(UUID sectionId, int from, int to) {

        /** The low bits of those of its places that a word has. */
        long bitsOf(int word) {
            var first = Math.max(from - word * PLACES_PER_WORD, 0);
            var end = Math.min(to - word * PLACES_PER_WORD, PLACES_PER_WORD);
            var below = end == PLACES_PER_WORD ? -1L : (1L << 2 * end) - 1;
            return LOW_BITS & below & -1L << 2 * first;
        }
    }

    private record Priced(long total, String currency, long[] places) {

        boolean hasOneOf(long[] free) {
            for (var i = 0; i < free.length; i++) {
                if ((places[i] & free[i]) != 0) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The masks while they are made. */
    private static final class Marks {

        private final Map<UUID, SeatPrice> prices;
        private final long[] forSale;
        private final TreeMap<Long, Priced> byTotal = new TreeMap<>();
        private final List<Stretch> sections = new ArrayList<>();

        Marks(int placeCount, Map<UUID, SeatPrice> prices) {
            this.prices = prices;
            this.forSale = new long[(placeCount + PLACES_PER_WORD - 1) / PLACES_PER_WORD];
        }

        void addTo(UUID sectionId, int from, int to) {
            var last = sections.isEmpty() ? null : sections.getLast();
            if (last != null && last.sectionId().equals(sectionId)) {
                sections.set(sections.size() - 1, new Stretch(sectionId, last.from(), to));
            } else {
                sections.add(new Stretch(sectionId, from, to));
            }
        }

        void mark(int from, int to, Optional<UUID> tier) {
            mark(forSale, from, to);
            tier.map(prices::get)
                    .map(SeatPrice::total)
                    .map(
                            total ->
                                    byTotal.computeIfAbsent(
                                            total.amount(),
                                            amount ->
                                                    new Priced(
                                                            amount,
                                                            total.currency(),
                                                            new long[forSale.length])))
                    .ifPresent(priced -> mark(priced.places(), from, to));
        }

        private static void mark(long[] words, int from, int to) {
            for (var place = from; place < to; place++) {
                words[place / PLACES_PER_WORD] |= 1L << 2 * (place % PLACES_PER_WORD);
            }
        }
    }
}
