package io.foyer.event.seatmap;

import io.foyer.event.seatmap.SeatMap.MappedSection;
import io.foyer.event.seatmap.SeatMap.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Finds in what a version of a map differs from an older one, attributes of seats aside (held back,
 * accessible, companion, restricted view, position). Where it finds nothing, every ordinal means
 * the same seat in both and sits beside the same ones. Used once.
 */
final class SeatMapComparison {

    private final Flaws differences;

    private SeatMapComparison(int most) {
        differences = new Flaws(most);
    }

    static List<SeatMapFlaw> differences(SeatMap older, SeatMap newer, int most) {
        var comparison = new SeatMapComparison(most);
        comparison.maps(older, newer);
        return comparison.differences.found();
    }

    private void maps(SeatMap older, SeatMap newer) {
        if (sameNames(
                older.sections(),
                newer.sections(),
                mapped -> mapped.section().name(),
                differences::ofSection)) {
            for (var i = 0; i < older.sections().size(); i++) {
                section(older.sections().get(i), newer.sections().get(i));
            }
        }
    }

    private void section(MappedSection older, MappedSection newer) {
        var was = older.section();
        var is = newer.section();
        same(was.name(), "kind", was.generalAdmission(), is.generalAdmission());
        same(was.name(), "type", was.type(), is.type());
        same(was.name(), "price category", was.priceCategory(), is.priceCategory());
        if (was.generalAdmission()) {
            same(was.name(), "capacity", was.capacity(), is.capacity());
        }
        if (sameNames(
                older.rows(),
                newer.rows(),
                Row::label,
                (row, message) -> differences.ofRow(was.name(), row, message))) {
            for (var i = 0; i < older.rows().size(); i++) {
                row(was.name(), older.rows().get(i), newer.rows().get(i));
            }
        }
    }

    private void row(String section, Row older, Row newer) {
        BiConsumer<String, String> note =
                (seat, message) -> differences.ofSeat(section, older.label(), seat, message);
        if (sameNames(older.seats(), newer.seats(), Seat::number, note)) {
            for (var i = 0; i < older.seats().size(); i++) {
                var seat = older.seats().get(i);
                if (seat.aisleAfter() != newer.seats().get(i).aisleAfter()) {
                    note.accept(seat.number(), "It has another neighbour.");
                }
            }
        }
    }

    private void same(String section, String what, Object was, Object is) {
        if (!Objects.equals(was, is)) {
            differences.ofSection(section, "Its %s is another.".formatted(what));
        }
    }

    /** Whether both have the same names in the same order; notes what is not so. */
    private static <T> boolean sameNames(
            List<T> older,
            List<T> newer,
            Function<T, String> name,
            BiConsumer<String, String> note) {
        var was = older.stream().map(name).toList();
        var is = newer.stream().map(name).toList();
        if (was.equals(is)) {
            return true;
        }
        var known = new HashSet<>(was);
        var kept = new HashSet<>(is);
        was.stream()
                .filter(each -> !kept.contains(each))
                .forEach(each -> note.accept(each, "It is missing."));
        is.stream()
                .filter(each -> !known.contains(each))
                .forEach(each -> note.accept(each, "It is new."));
        if (known.equals(kept)) {
            note.accept(firstMoved(was, is), "It stands at another place in the order.");
        }
        return false;
    }

    private static String firstMoved(List<String> was, List<String> is) {
        for (var i = 0; i < was.size(); i++) {
            if (!was.get(i).equals(is.get(i))) {
                return was.get(i);
            }
        }
        return was.getLast();
    }
}
