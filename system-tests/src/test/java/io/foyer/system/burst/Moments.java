package io.foyer.system.burst;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for moments that were set beforehand: what comes late does not put off what follows. */
final class Moments {

    private Moments() {}

    static void await(long nanos) {
        while (System.nanoTime() - nanos < 0) {
            LockSupport.parkNanos(nanos - System.nanoTime());
        }
    }

    static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    static void pause(Duration time) {
        await(System.nanoTime() + time.toNanos());
    }
}
