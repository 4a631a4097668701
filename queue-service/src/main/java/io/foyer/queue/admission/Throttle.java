package io.foyer.queue.admission;

import java.time.Instant;

/**
 * How much of the organizer's pace is used: halved while booking-service is pressed, and growing
 * back by itself.
 *
 * @param factor 1 when all of it is
 * @param changedAt when it was changed last
 */
record Throttle(double factor, Instant changedAt) {

    static final Throttle OPEN = new Throttle(1, Instant.EPOCH);

    Throttle next(Load load, Instant now, ThrottleProperties limits) {
        if (now.isBefore(changedAt.plus(limits.step()))) {
            return this;
        }
        var next =
                switch (load) {
                    case TOO_MUCH -> Math.max(limits.lowest(), factor / 2);
                    case UNKNOWN -> factor;
                    case BEARABLE -> Math.min(1, factor + limits.recovery());
                };
        return next == factor ? this : new Throttle(next, now);
    }
}
