package io.foyer.booking.seating;

import java.util.List;

/**
 * Who had which seats when they were last read, and what was learned and promised since. Everybody
 * who asks of the showtime shares it, until it is read again a moment later.
 */
final class SeatsNow {

    private final SharedBits taken;
    private final Promises promises;

    SeatsNow(long[] taken, Promises promises) {
        this.taken = new SharedBits(taken);
        this.promises = promises;
    }

    long[] taken() {
        var all = new long[taken.words()];
        taken.addTo(all);
        return all;
    }

    long[] takenOrPromised() {
        var all = taken();
        promises.addTo(all);
        return all;
    }

    Promises promises() {
        return promises;
    }

    /** Somebody has these seats, as was found out just now. */
    void take(List<Integer> ordinals) {
        ordinals.forEach(taken::set);
    }

    /**
     * Promises the seats to one who asked.
     *
     * @return false when one of them was promised to somebody else meanwhile; none is then
     */
    boolean promise(List<Integer> ordinals) {
        return promises.make(ordinals);
    }

    int bytes() {
        return Long.BYTES * (taken.words() + 2 * promises.words());
    }
}
