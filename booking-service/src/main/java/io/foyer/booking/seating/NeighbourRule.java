package io.foyer.booking.seating;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * No seat is left alone that need not be: one that had a free neighbour and has none any more. It
 * need not be if as many seats could be had together in the same stretch, for no higher price, and
 * none would be left alone.
 */
final class NeighbourRule {

    private final OpenSeats open;
    private final Hall hall;

    NeighbourRule(OpenSeats open) {
        this.open = open;
        this.hall = open.hall();
    }

    /** The seats that a choice leaves alone without need. */
    List<Integer> leftAlone(List<Integer> choice) {
        var chosen = new TreeSet<>(choice);
        var alone = new ArrayList<Integer>();
        while (!chosen.isEmpty()) {
            var from = hall.stretchFrom(chosen.first());
            var to = hall.stretchTo(chosen.first());
            var here = chosen.headSet(to);
            var stranded = stranded(here, from, to);
            if (!stranded.isEmpty() && couldBeHadOtherwise(here, from, to)) {
                alone.addAll(stranded);
            }
            here.clear();
        }
        return alone;
    }

    /** All seats of the choice's stretches that it leaves alone, needed or not. */
    int strandedBy(List<Integer> choice) {
        var chosen = new TreeSet<>(choice);
        var stranded = 0;
        while (!chosen.isEmpty()) {
            var to = hall.stretchTo(chosen.first());
            var here = chosen.headSet(to);
            stranded += stranded(here, hall.stretchFrom(chosen.first()), to).size();
            here.clear();
        }
        return stranded;
    }

    private List<Integer> stranded(Set<Integer> chosen, int from, int to) {
        var stranded = new ArrayList<Integer>();
        for (var seat = from; seat < to; seat++) {
            if (open.isOpen(seat) && !chosen.contains(seat)) {
                var left = seat > from && open.isOpen(seat - 1);
                var right = seat + 1 < to && open.isOpen(seat + 1);
                var stays =
                        left && !chosen.contains(seat - 1) || right && !chosen.contains(seat + 1);
                if ((left || right) && !stays) {
                    stranded.add(seat);
                }
            }
        }
        return stranded;
    }

    private boolean couldBeHadOtherwise(Set<Integer> chosen, int from, int to) {
        var dearest = chosen.stream().mapToLong(hall::priceOf).max().orElseThrow();
        var count = chosen.size();
        var run = 0;
        for (var seat = from; seat < to; seat++) {
            var runs = open.isOpen(seat) && hall.priceOf(seat) <= dearest;
            run = runs ? run + 1 : 0;
            if (run >= count && leavesNobodyAlone(seat - count + 1, seat, from, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean leavesNobodyAlone(int first, int last, int from, int to) {
        return !isAlone(first - 1, first - 2, from, to) && !isAlone(last + 1, last + 2, from, to);
    }

    private boolean isAlone(int beside, int beyond, int from, int to) {
        return isOpenWithin(beside, from, to) && !isOpenWithin(beyond, from, to);
    }

    private boolean isOpenWithin(int seat, int from, int to) {
        return seat >= from && seat < to && open.isOpen(seat);
    }
}
