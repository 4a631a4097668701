package io.foyer.event.pricing;

import io.foyer.event.seatmap.SeatMap;
import io.foyer.event.seatmap.SeatMap.MappedSection;
import io.foyer.event.seatmap.SeatMap.Row;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds painted seats on a seat map, and says what is wrong where it cannot. */
final class SeatFinder {

    private final SeatMap map;
    private final int tier;
    private final Flaws flaws;

    SeatFinder(SeatMap map, int tier, Flaws flaws) {
        this.map = map;
        this.tier = tier;
        this.flaws = flaws;
    }

    /** The seats; absent when there is a flaw, which is noted under the field. */
    Optional<SeatRange> find(SeatsWish wish, String field) {
        return wish.section() == null && wish.row() == null
                ? byOrdinal(wish, field)
                : byLabel(wish, field);
    }

    private Optional<SeatRange> byOrdinal(SeatsWish wish, String field) {
        var from = ordinal(wish.from());
        var to = ordinal(wish.to());
        if (from < 0 || to < from) {
            return flaw(field, "must be section and row, or two ordinals in their order");
        }
        return to < map.seatCount()
                ? Optional.of(new SeatRange(from, to))
                : flaw(field + ".to", "is beyond the last seat, which is " + (map.seatCount() - 1));
    }

    private Optional<SeatRange> byLabel(SeatsWish wish, String field) {
        var section = map.sections().stream().filter(known -> isNamed(known, wish)).findFirst();
        if (section.isEmpty()) {
            return flaw(field + ".section", "is not on this showtime's seat map");
        }
        var first = section.get().firstOrdinal();
        for (var row : section.get().rows()) {
            if (row.label().equals(wish.row())) {
                return inRow(wish, row, first, field);
            }
            first += row.seats().size();
        }
        return flaw(field + ".row", section.get().section().name() + " has no such row");
    }

    private Optional<SeatRange> inRow(SeatsWish wish, Row row, int first, String field) {
        var from = wish.from() == null ? 0 : place(row, wish.from());
        var to = wish.to() == null ? row.seats().size() - 1 : place(row, wish.to());
        if (from < 0) {
            return flaw(field + ".from", "row " + row.label() + " has no such seat");
        }
        if (to < 0) {
            return flaw(field + ".to", "row " + row.label() + " has no such seat");
        }
        return to < from
                ? flaw(field + ".to", "comes before the first seat in row " + row.label())
                : Optional.of(new SeatRange(first + from, first + to));
    }

    private static boolean isNamed(MappedSection known, SeatsWish wish) {
        return known.section().name().equals(wish.section())
                || known.section().id().toString().equals(wish.section());
    }

    private static int place(Row row, String number) {
        return IntStream.range(0, row.seats().size())
                .filter(i -> row.seats().get(i).number().equals(number))
                .findFirst()
                .orElse(-1);
    }

    private static int ordinal(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    private Optional<SeatRange> flaw(String field, String message) {
        flaws.addTo(tier, field, "%s", message);
        return Optional.empty();
    }
}
