package io.foyer.booking.seating;

import io.foyer.booking.seating.FreeRuns.Run;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds seats for people who would rather be apart than stay away: in as few parts as possible,
 * near each other. Starts from some of the best places and goes on with the nearest run that does
 * not raise the number of parts.
 */
final class SeatsApart {

    /** From how many places a search starts; each costs a walk over all runs for each part. */
    private static final int STARTS = 16;

    /** How many of the nearest runs are looked at for one that leaves nobody alone. */
    private static final int LOOKS = 8;

    private static final int FAR = 5;

    private final OpenSeats open;
    private final Hall hall;
    private final long[] allowed;
    private final int quantity;
    private final FreeRuns runs;

    SeatsApart(OpenSeats open, long[] allowed, int quantity) {
        this.open = open;
        this.hall = open.hall();
        this.allowed = Bits.and(open.pool(), allowed);
        this.quantity = quantity;
        this.runs = FreeRuns.of(open, this.allowed);
    }

    /**
     * The seats, in order; absent when there are too few.
     *
     * @param already seats that the same people have, to be near to; empty when they have none
     */
    Optional<List<Integer>> near(List<Integer> already) {
        var parts = runs.fewestPartsFor(quantity);
        if (parts == 0) {
            return Optional.empty();
        }
        var rule = new NeighbourRule(open);
        return FreeRuns.fitting(runs.all(), quantity, parts).stream()
                .sorted(Comparator.comparingLong(run -> costOf(run, already)))
                .limit(STARTS)
                .map(run -> from(run, parts, already))
                .filter(choice -> rule.leftAlone(choice).isEmpty())
                .min(Comparator.comparingLong(choice -> cost(choice, already)));
    }

    private List<Integer> from(Run start, int most, List<Integer> already) {
        var left = new ArrayList<>(runs.all());
        var chosen = new ArrayList<Integer>();
        var run = start;
        for (var parts = most; ; parts--) {
            left.remove(run);
            chosen.addAll(part(run, Math.min(run.length(), quantity - chosen.size()), chosen));
            var missing = quantity - chosen.size();
            if (missing == 0) {
                return chosen.stream().sorted().toList();
            }
            run = next(FreeRuns.fitting(left, missing, parts - 1), missing, chosen, already);
        }
    }

    /** The nearest one; if a part of it leaves somebody alone, one of the next that does not. */
    private Run next(List<Run> fitting, int missing, List<Integer> chosen, List<Integer> already) {
        var to = chosen.isEmpty() ? already : chosen;
        var nearest = nearest(fitting, to);
        var run = nearest;
        for (var look = 1; look < LOOKS && leavesAlone(run, missing, chosen); look++) {
            fitting.remove(run);
            if (fitting.isEmpty()) {
                return nearest;
            }
            run = nearest(fitting, to);
        }
        return leavesAlone(run, missing, chosen) ? nearest : run;
    }

    private boolean leavesAlone(Run run, int missing, List<Integer> chosen) {
        var size = Math.min(run.length(), missing);
        return strands(part(run, size, chosen).getFirst(), size, new HashSet<>(chosen));
    }

    private Run nearest(List<Run> fitting, Collection<Integer> to) {
        return fitting.stream()
                .min(Comparator.comparingInt(run -> distance(run, to)))
                .orElseThrow();
    }

    /** Where in its stretch a part leaves nobody alone, if anywhere; in its run, if it can be. */
    private List<Integer> part(Run run, int size, List<Integer> chosen) {
        var gone = new HashSet<>(chosen);
        var first =
                places(run, size, size == quantity - chosen.size())
                        .filter(from -> isFree(from, size, gone))
                        .boxed()
                        .min(
                                Comparator.comparing((Integer from) -> strands(from, size, gone))
                                        .thenComparing(
                                                from -> from < run.from() || from + size > run.to())
                                        .thenComparingLong(from -> cost(seats(from, size), chosen)))
                        .orElseThrow();
        return seats(first, size);
    }

    /** The last part need not be in its run: nobody comes after it who would miss another one. */
    private IntStream places(Run run, int size, boolean last) {
        return last
                ? IntStream.rangeClosed(
                        hall.stretchFrom(run.from()), hall.stretchTo(run.from()) - size)
                : IntStream.rangeClosed(run.from(), run.to() - size);
    }

    private boolean isFree(int from, int size, Set<Integer> gone) {
        return IntStream.range(from, from + size)
                .allMatch(seat -> Bits.get(allowed, seat) && !gone.contains(seat));
    }

    private boolean strands(int from, int size, Set<Integer> gone) {
        return isAlone(from - 1, -1, gone) || isAlone(from + size, 1, gone);
    }

    private boolean isAlone(int seat, int away, Set<Integer> gone) {
        var joins = Bits.get(hall.linked(), away < 0 ? seat : seat - 1);
        var goesOn = Bits.get(hall.linked(), away < 0 ? seat - 1 : seat);
        return joins && isOpen(seat, gone) && !(goesOn && isOpen(seat + away, gone));
    }

    private boolean isOpen(int seat, Set<Integer> gone) {
        return open.isOpen(seat) && !gone.contains(seat);
    }

    private long costOf(Run run, List<Integer> already) {
        var size = Math.min(run.length(), quantity);
        return cost(seats(run.from(), size), already) / size;
    }

    /** What the seats cost, and the way from each part to the one before. */
    private long cost(List<Integer> choice, List<Integer> already) {
        var cost = 0L;
        var before = already.isEmpty() ? choice.getFirst() : already.getLast();
        for (var seat : choice) {
            cost += hall.costs()[seat];
            cost += seat == before + 1 ? 0 : (long) FAR * quantity * hall.distance(before, seat);
            before = seat;
        }
        return cost;
    }

    private int distance(Run run, Collection<Integer> to) {
        return to.stream()
                .mapToInt(
                        seat ->
                                Math.min(
                                        hall.distance(seat, run.from()),
                                        hall.distance(seat, run.to() - 1)))
                .min()
                .orElse(0);
    }

    private static List<Integer> seats(int from, int size) {
        return IntStream.range(from, from + size).boxed().toList();
    }
}
