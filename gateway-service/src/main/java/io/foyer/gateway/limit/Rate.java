package io.foyer.gateway.limit;

import java.time.Duration;

/**
 * A steady rate that can be saved up.
 *
 * @param perSecond requests a second
 * @param burst most requests at once after a pause
 */
record Rate(int perSecond, int burst) {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    Rate {
        if (perSecond < 1 || burst < 1) {
            throw new IllegalArgumentException("A rate is at least one");
        }
    }

    static Rate of(int perSecond, Duration saved) {
        return new Rate(
                perSecond, Math.toIntExact(Math.max(1, perSecond * saved.toMillis() / 1000)));
    }

    /** Nanoseconds from one request to the next at the steady rate. */
    long interval() {
        return SECOND / perSecond;
    }
}
