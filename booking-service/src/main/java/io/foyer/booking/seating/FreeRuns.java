package io.foyer.booking.seating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The free seats of a hall as runs side by side, and into how few of them people fit.
 *
 * @param all in the order of their seats
 */
record FreeRuns(List<Run> all) {

    private static final Comparator<Run> LONGEST_FIRST =
            Comparator.comparingInt(Run::length).reversed();

    /** Free seats side by side, {@code to} not among them. */
    record Run(int from, int to) {

        int length() {
            return to - from;
        }
    }

    static FreeRuns of(OpenSeats open, long[] allowed) {
        var found = new ArrayList<Run>();
        var chained = open.chained(allowed);
        for (var from = Bits.next(allowed, 0); from >= 0; ) {
            var to = Bits.nextClear(chained, from) + 1;
            found.add(new Run(from, to));
            from = Bits.next(allowed, to);
        }
        return new FreeRuns(found);
    }

    /** In how many parts so many people can sit at best; 0 when they cannot. */
    int fewestPartsFor(int quantity) {
        var parts = 0;
        var missing = quantity;
        for (var run : all.stream().sorted(LONGEST_FIRST).limit(quantity).toList()) {
            parts++;
            missing -= run.length();
            if (missing <= 0) {
                return parts;
            }
        }
        return 0;
    }

    /** Those of some runs that can be one of so many parts: the rest fits into the others. */
    static List<Run> fitting(List<Run> runs, int missing, int parts) {
        var longest = runs.stream().sorted(LONGEST_FIRST).limit(parts).toList();
        var others = longest.stream().limit(parts - 1L).mapToInt(Run::length).sum();
        return runs.stream()
                .filter(run -> longest.contains(run) || run.length() + others >= missing)
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
