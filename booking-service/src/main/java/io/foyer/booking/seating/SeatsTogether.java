package io.foyer.booking.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds seats side by side among those that are anybody's. In each section a block that leaves
 * nobody alone goes before one that does; of the sections' best the best is taken.
 */
final class SeatsTogether {

    private static final int NONE = -1;

    /**
     * What it costs a block, for each seat, to leave its run less room for others like it: more
     * than luck ever gives.
     */
    private static final int WASTE = 200;

    private final OpenSeats open;
    private final Hall hall;
    private final long[] allowed;
    private final int quantity;
    private final Best tidy;
    private final Best untidy;

    /**
     * @param allowed only these are looked at
     */
    SeatsTogether(OpenSeats open, long[] allowed, int quantity) {
        this.open = open;
        this.hall = open.hall();
        this.allowed = allowed;
        this.quantity = quantity;
        this.tidy = new Best(hall.sections().size());
        this.untidy = new Best(hall.sections().size());
    }

    Optional<List<Integer>> best(Luck luck) {
        visit((first, alone, cost) -> (alone ? untidy : tidy).offer(section(first), first, cost));
        var best = NONE;
        var least = Long.MAX_VALUE;
        for (var section = 0; section < tidy.first.length; section++) {
            var own = tidy.first[section] == NONE ? untidy : tidy;
            if (own.first[section] != NONE && own.cost[section] < least) {
                least = own.cost[section];
                best = own.first[section];
            }
        }
        if (best == NONE) {
            return Optional.empty();
        }
        return Optional.of(seats(luck.spread() == 0 ? best : luck.draw(near(least, luck))));
    }

    private List<Integer> near(long least, Luck luck) {
        var most = least + (long) luck.spread() * quantity;
        var near = new ArrayList<Integer>();
        visit(
                (first, alone, cost) -> {
                    if (cost <= most && (!alone || tidy.first[section(first)] == NONE)) {
                        near.add(first);
                    }
                });
        return near;
    }

    private void visit(Visitor visitor) {
        var pool = open.pool();
        var chained = open.chained(pool);
        var from = Bits.next(pool, 0);
        while (from >= 0) {
            var to = Bits.nextClear(chained, from) + 1;
            if (to - from >= quantity) {
                visit(from, to, visitor);
            }
            from = Bits.next(pool, to);
        }
    }

    private void visit(int from, int to, Visitor visitor) {
        var cost = 0L;
        var barred = from - 1;
        for (var seat = from; seat < to; seat++) {
            var first = seat - quantity + 1;
            cost += hall.costs()[seat];
            cost -= first > from ? hall.costs()[first - 1] : 0;
            barred = Bits.get(allowed, seat) ? barred : seat;
            if (first >= from && barred < first) {
                var left = first - from;
                var right = to - 1 - seat;
                var wastes = left % quantity + right % quantity > (to - from) % quantity;
                visitor.block(
                        first,
                        left == 1 || right == 1,
                        wastes ? cost + (long) WASTE * quantity : cost);
            }
        }
    }

    private int section(int seat) {
        return hall.sectionOf()[seat];
    }

    private List<Integer> seats(int first) {
        return IntStream.range(first, first + quantity).boxed().toList();
    }

    @FunctionalInterface
    private interface Visitor {
        void block(int first, boolean alone, long cost);
    }

    /** The best block of each section. */
    private static final class Best {

        private final int[] first;
        private final long[] cost;

        Best(int sections) {
            first = new int[sections];
            cost = new long[sections];
            Arrays.fill(first, NONE);
        }

        void offer(int section, int block, long itsCost) {
            if (first[section] == NONE || itsCost < cost[section]) {
                first[section] = block;
                cost[section] = itsCost;
            }
        }
    }
}
