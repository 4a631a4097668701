package io.foyer.gateway.limit;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A token bucket in one number: the time at which it will be full again (the generic cell rate
 * algorithm). Taking is one compare-and-set; nothing ever refills it. Safe for concurrent use.
 */
final class Bucket {

    private final AtomicLong fullAt;

    /** Starts full. */
    Bucket(long now) {
        fullAt = new AtomicLong(now);
    }

    /**
     * Takes one request out.
     *
     * @param now nanoseconds of a clock that never goes back
     * @return 0 when there was one; else nothing is taken, and so many nanoseconds until there is
     */
    long take(long now, Rate rate) {
        while (true) {
            var before = fullAt.get();
            var start = before - now > 0 ? before : now;
            var after = start + rate.interval();
            var wait = after - now - rate.burst() * rate.interval();
            if (wait > 0) {
                return wait;
            }
            if (fullAt.compareAndSet(before, after)) {
                return 0;
            }
        }
    }
}
