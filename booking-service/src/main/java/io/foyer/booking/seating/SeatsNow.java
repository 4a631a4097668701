package io.foyer.booking.seating;

import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Who had which seats when they were last read, and what was learned since. Everybody who asks of
 * the showtime shares it, until it is read again a moment later.
 *
 * <p>A promise keeps those apart who are offered seats at the same time. It binds nobody: whether a
 * seat is free is decided where it is held.
 */
final class SeatsNow {

    private final AtomicLongArray taken;
    private final AtomicLongArray promised;

    SeatsNow(long[] taken) {
        this.taken = new AtomicLongArray(taken);
        this.promised = new AtomicLongArray(taken.length);
    }

    long[] taken() {
        var all = new long[taken.length()];
        for (var i = 0; i < all.length; i++) {
            all[i] = taken.getPlain(i);
        }
        return all;
    }

    long[] takenOrPromised() {
        var all = taken();
        for (var i = 0; i < all.length; i++) {
            all[i] |= promised.getPlain(i);
        }
        return all;
    }

    /** Somebody has these seats, as was found out just now. */
    void take(List<Integer> ordinals) {
        ordinals.forEach(ordinal -> set(taken, ordinal));
    }

    /**
     * Promises the seats to one who asked.
     *
     * @return false when one of them was promised to somebody else meanwhile; none is then
     */
    boolean promise(List<Integer> ordinals) {
        for (var i = 0; i < ordinals.size(); i++) {
            if (!set(promised, ordinals.get(i))) {
                ordinals.subList(0, i).forEach(this::clear);
                return false;
            }
        }
        return true;
    }

    int bytes() {
        return 2 * Long.BYTES * taken.length();
    }

    /** Whether it was not set before. */
    private static boolean set(AtomicLongArray bits, int ordinal) {
        var word = ordinal / Long.SIZE;
        var bit = 1L << ordinal;
        // Seats that were read of an older map may be fewer.
        return word >= bits.length()
                || (bits.getAndAccumulate(word, bit, (some, one) -> some | one) & bit) == 0;
    }

    private void clear(int ordinal) {
        var word = ordinal / Long.SIZE;
        if (word < promised.length()) {
            promised.getAndAccumulate(word, ~(1L << ordinal), (some, rest) -> some & rest);
        }
    }
}
