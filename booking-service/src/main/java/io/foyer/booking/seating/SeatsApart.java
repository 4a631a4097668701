package io.foyer.booking.seating;

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

    private static final int FAR = 5;

    private final OpenSeats open;
    private final Hall hall;
    private final long[] allowed;
    private final int quantity;
    private final List<Run> runs;

    SeatsApart(OpenSeats open, long[] allowed, int quantity) {
        this.open = open;
        this.hall = open.hall();
        this.allowed = Bits.and(open.pool(), allowed);
        this.quantity = quantity;
        this.runs = runs();
    }

    /** Free seats side by side. */
    private record Run(int from, int to) {

        int length() {
            return to - from;
        }
    }

    /**
     * The seats, in order; absent when there are too few.
     *
     * @param already seats that the same people have, to be near to; empty when they have none
     */
    Optional<List<Integer>> near(List<Integer> already) {
        var parts = fewestParts();
        if (parts == 0) {
            return Optional.empty();
        }
        var rule = new NeighbourRule(open);
        return runs.stream()
                .filter(run -> canFollow(run, runs, quantity, parts))
                .sorted(Comparator.comparingLong(run -> costOf(run, already)))
                .limit(STARTS)
                .map(run -> from(run, parts, already))
                .filter(choice -> rule.leftAlone(choice).isEmpty())
                .min(Comparator.comparingLong(choice -> cost(choice, already)));
    }

    private List<Run> runs() {
        var found = new ArrayList<Run>();
        var chained = open.chained(allowed);
        for (var from = Bits.next(allowed, 0); from >= 0; ) {
            var to = Bits.nextClear(chained, from) + 1;
            found.add(new Run(from, to));
            from = Bits.next(allowed, to);
        }
        return found;
    }

    private int fewestParts() {
        var longest = runs.stream().mapToInt(Run::length).map(length -> -length).sorted().toArray();
        var sum = 0;
        for (var i = 0; i < longest.length; i++) {
            sum -= longest[i];
            if (sum >= quantity) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Whether what is missing after this run fits into the longest others. */
    private static boolean canFollow(Run run, List<Run> left, int missing, int parts) {
        if (run.length() >= missing || parts == 1) {
            return run.length() >= missing;
        }
        return run.length()
                        + left.stream()
                                .filter(other -> other != run)
                                .mapToInt(Run::length)
                                .map(length -> -length)
                                .sorted()
                                .limit(parts - 1L)
                                .map(length -> -length)
                                .sum()
                >= missing;
    }

    private List<Integer> from(Run start, int most, List<Integer> already) {
        var left = new ArrayList<>(runs);
        var chosen = new ArrayList<Integer>();
        var run = start;
        for (var parts = most; ; parts--) {
            left.remove(run);
            chosen.addAll(part(run, Math.min(run.length(), quantity - chosen.size()), chosen));
            var missing = quantity - chosen.size();
            if (missing == 0) {
                return chosen.stream().sorted().toList();
            }
            run = nearest(left, missing, parts - 1, chosen.isEmpty() ? already : chosen);
        }
    }

    private Run nearest(List<Run> left, int missing, int parts, Collection<Integer> to) {
        var longest =
                left.stream()
                        .sorted(Comparator.comparingInt(Run::length).reversed())
                        .limit(parts)
                        .toList();
        var rest = longest.stream().limit(parts - 1L).mapToInt(Run::length).sum();
        return left.stream()
                .filter(run -> longest.contains(run) || run.length() + rest >= missing)
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
