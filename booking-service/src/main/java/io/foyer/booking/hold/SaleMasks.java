package io.foyer.booking.hold;

import io.foyer.booking.inventory.SeatLayout;
import io.foyer.booking.pricing.SeatPrice;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which seats of a layout are for sale, and at which price, as bits in the places they have in the
 * live map: 32 seats are counted by a few instructions. Immutable.
 */
final class SaleMasks {

    private static final int SEATS_PER_WORD = 32;
    private static final long LOW_BITS = 0x5555_5555_5555_5555L;

    private final int seatCount;
    private final long[] forSale;
    private final List<Priced> cheapestFirst;

    private SaleMasks(int seatCount, long[] forSale, List<Priced> cheapestFirst) {
        this.seatCount = seatCount;
        this.forSale = forSale;
        this.cheapestFirst = cheapestFirst;
    }

    static SaleMasks of(SeatLayout layout, Map<UUID, SeatPrice> prices) {
        var words = (layout.seatCount() + SEATS_PER_WORD - 1) / SEATS_PER_WORD;
        var forSale = new long[words];
        var byTotal = new TreeMap<Long, Priced>();
        for (var seat : layout.seats()) {
            if (seat.isForSale()) {
                mark(forSale, seat.ordinal());
                seat.priceTierId()
                        .map(prices::get)
                        .map(SeatPrice::total)
                        .map(
                                total ->
                                        byTotal.computeIfAbsent(
                                                total.amount(),
                                                amount ->
                                                        new Priced(
                                                                amount,
                                                                total.currency(),
                                                                new long[words])))
                        .ifPresent(priced -> mark(priced.seats(), seat.ordinal()));
            }
        }
        return new SaleMasks(layout.seatCount(), forSale, List.copyOf(byTotal.values()));
    }

    /** What all of it takes in memory. */
    int bytes() {
        return Long.BYTES * forSale.length * (1 + cheapestFirst.size());
    }

    /**
     * Counts the seats. The layout decides what is for sale, the map who has what: a seat that
     * somebody has counts although it is not for sale any more.
     */
    SalesChanged count(UUID showtimeId, SeatBits shown) {
        var words = shown.words(forSale.length);
        var free = new long[forSale.length];
        var counted = new int[3];
        for (var i = 0; i < free.length; i++) {
            var low = words[i] & valid(i);
            var high = words[i] >>> 1 & valid(i);
            var held = low & ~high;
            var sold = high & ~low;
            free[i] = forSale[i] & ~(held | sold);
            counted[SeatBits.FREE] += Long.bitCount(free[i]);
            counted[SeatBits.HELD] += Long.bitCount(held);
            counted[SeatBits.SOLD] += Long.bitCount(sold);
        }
        var from = firstOf(cheapestFirst, free);
        var to = firstOf(cheapestFirst.reversed(), free);
        return new SalesChanged(
                showtimeId,
                counted[SeatBits.FREE] + counted[SeatBits.HELD] + counted[SeatBits.SOLD],
                counted[SeatBits.FREE],
                counted[SeatBits.HELD],
                counted[SeatBits.SOLD],
                from == null ? null : from.total(),
                to == null ? null : to.total(),
                from == null ? null : from.currency());
    }

    private static @Nullable Priced firstOf(List<Priced> prices, long[] free) {
        for (var priced : prices) {
            if (priced.hasOneOf(free)) {
                return priced;
            }
        }
        return null;
    }

    /** The low bits of the seats that there are; what a map of more seats says is left out. */
    private long valid(int word) {
        var seats = seatCount - word * SEATS_PER_WORD;
        return seats >= SEATS_PER_WORD ? LOW_BITS : LOW_BITS & (1L << 2 * seats) - 1;
    }

    private static void mark(long[] words, int ordinal) {
        words[ordinal / SEATS_PER_WORD] |= 1L << 2 * (ordinal % SEATS_PER_WORD);
    }

    private record Priced(long total, String currency, long[] seats) {

        boolean hasOneOf(long[] free) {
            for (var i = 0; i < free.length; i++) {
                if ((seats[i] & free[i]) != 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
