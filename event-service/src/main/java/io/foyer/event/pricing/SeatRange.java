package io.foyer.event.pricing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Seats that follow each other, by their ordinals; both ends are included. */
public record SeatRange(int from, int to) {

    public SeatRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("A range begins at 0 or later and ends after that");
        }
    }

    boolean overlaps(SeatRange other) {
        return from <= other.to && other.from <= to;
    }

    /** The same seats in ascending order, in as few ranges as can be. */
    static List<SeatRange> joined(List<SeatRange> ranges) {
        var joined = new ArrayList<SeatRange>();
        for (var next : ranges.stream().sorted(Comparator.comparingInt(SeatRange::from)).toList()) {
            if (!joined.isEmpty() && joined.getLast().to + 1 >= next.from) {
                var last = joined.removeLast();
                joined.add(new SeatRange(last.from, Math.max(last.to, next.to)));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }
}
