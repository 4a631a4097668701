package io.foyer.queue.place;

import java.util.BitSet;
import java.util.List;

/**
 * Who has left one line: their arrivals, a bit each, so that a million of them take 125 kB. Never
 * changes, so everybody may look at the same one.
 */
public final class Gone {

    public static final Gone NOBODY = new Gone(new BitSet());

    private final BitSet arrivals;

    private Gone(BitSet arrivals) {
        this.arrivals = arrivals;
    }

    /** Whether whoever had this arrival has left. */
    public boolean contains(long arrival) {
        return arrival <= Integer.MAX_VALUE && arrivals.get((int) arrival);
    }

    /** With these as well; the same one when it has them all. */
    Gone and(List<Long> more) {
        var unknown = more.stream().filter(arrival -> !contains(arrival)).toList();
        if (unknown.isEmpty()) {
            return this;
        }
        var all = (BitSet) arrivals.clone();
        unknown.forEach(arrival -> all.set(Math.toIntExact(arrival)));
        return new Gone(all);
    }
}
