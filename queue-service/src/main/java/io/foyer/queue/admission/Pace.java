package io.foyer.queue.admission;

import java.time.Duration;
import java.time.Instant;

/**
 * An even pace: each admission puts the next one off by the same time. Since only that next time is
 * kept, the pace survives restarts and changes of rate, and two who keep it cannot exceed it.
 *
 * @param between the time between two admissions
 * @param burst how far back missed admissions still count
 */
record Pace(Duration between, Duration burst) {

    private static final double MINUTE = Duration.ofMinutes(1).toNanos();

    static Pace of(double admissionsPerMinute, Duration burst) {
        return new Pace(Duration.ofNanos((long) (MINUTE / admissionsPerMinute)), burst);
    }

    /** How many are due by now. */
    int due(Instant next, Instant now) {
        var from = start(next, now);
        return from.isAfter(now)
                ? 0
                : Math.toIntExact(Duration.between(from, now).dividedBy(between) + 1);
    }

    /** When the next one is due after {@code admitted} were let in. */
    Instant after(int admitted, Instant next, Instant now) {
        return admitted == 0
                ? noLaterThanDue(next, now)
                : start(next, now).plus(between.multipliedBy(admitted));
    }

    /** When the next one is due when {@code unused} of those let in never came. */
    Instant without(int unused, Instant next) {
        return next.minus(between.multipliedBy(unused));
    }

    private Instant start(Instant next, Instant now) {
        var earliest = now.minus(burst);
        return next.isBefore(earliest) ? earliest : noLaterThanDue(next, now);
    }

    /** A next time that was set by a slower pace does not hold up a quicker one. */
    private Instant noLaterThanDue(Instant next, Instant now) {
        var latest = now.plus(between);
        return next.isAfter(latest) ? latest : next;
    }
}
