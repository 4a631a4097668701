package io.foyer.booking.hold;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Lets so many through in each second, and never makes anybody wait. */
final class PerSecond {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int most;
    private final LongSupplier nanoTime;
    private long began;
    private int passed;

    /**
     * @param nanoTime as {@link System#nanoTime()}
     */
    PerSecond(int most, LongSupplier nanoTime) {
        this.most = most;
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
    }

    synchronized boolean tryPass() {
        var now = nanoTime.getAsLong();
        if (now - began >= SECOND) {
            began = now;
            passed = 0;
        }
        if (passed == most) {
            return false;
        }
        passed++;
        return true;
    }
}
