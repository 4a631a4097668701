package io.foyer.queue.presence;

import java.util.BitSet;

/**
 * Who of a room was seen lately. When that is not known, since Redis is away or has nothing,
 * everybody counts as present.
 */
public final class Attendance {

    private static final Attendance UNKNOWN = new Attendance(new BitSet(), false, 0);

    private final BitSet seen;
    private final boolean known;
    private final int largest;

    private Attendance(BitSet seen, boolean known, int largest) {
        this.seen = seen;
        this.known = known;
        this.largest = largest;
    }

    public static Attendance unknown() {
        return UNKNOWN;
    }

    /**
     * @param seen bits of the arrivals that were seen
     * @param largest the last arrival of which account is kept; later ones count as present
     */
    public static Attendance of(BitSet seen, int largest) {
        return new Attendance((BitSet) seen.clone(), true, largest);
    }

    public boolean isKnown() {
        return known;
    }

    public boolean isPresent(long arrival) {
        return !known || arrival > largest || seen.get(Math.toIntExact(arrival));
    }

    /**
     * Which of these arrivals have been seen. Unlike {@link #isPresent}, nobody is when nothing is
     * known: these were found to be away before.
     */
    public BitSet seenAmong(BitSet arrivals) {
        var among = (BitSet) arrivals.clone();
        among.and(seen);
        return among;
    }
}
