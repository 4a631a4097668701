package io.foyer.queue.admission;

import java.time.Duration;
import java.time.Instant;

/**
 * How many may be inside as far as booking-service can bear them: lowered to a part of those who
 * are inside while it refuses some or is slow, and growing back once that many are inside and all
 * goes well. The organizer's capacity holds besides. Nobody who is inside has to leave.
 *
 * @param most {@link Integer#MAX_VALUE} when the organizer's capacity alone counts
 * @param changedAt when it was changed last
 * @param loweredAt when it was lowered last
 */
record Ceiling(int most, Instant changedAt, Instant loweredAt) {

    static final Ceiling NONE = new Ceiling(Integer.MAX_VALUE, Instant.EPOCH, Instant.EPOCH);

    /** Whoever is refused asks again, so what is refused says more than there is. */
    private static final double LEAST_KEPT = 0.5;

    /** One that gives way by less would not be felt. */
    private static final double MOST_KEPT = 0.9;

    /** With fewer inside it is not the ceiling that is being borne. */
    private static final double FULL = 0.9;

    /** How many may be inside at once. */
    int within(int capacity) {
        return Math.min(capacity, most);
    }

    Ceiling next(Situation situation, Instant now, ThrottleProperties limits) {
        if (now.isBefore(changedAt.plus(limits.step()))) {
            return this;
        }
        return switch (limits.loadOf(situation)) {
            case TOO_MUCH -> lowered(situation, now, limits);
            case UNKNOWN -> this;
            case BEARABLE -> grown(situation, now, limits);
        };
    }

    /**
     * From those who are inside: what is above them keeps nobody out. Once it is lowered, their
     * number sinks only as their turns end, and says the same until then.
     */
    private Ceiling lowered(Situation situation, Instant now, ThrottleProperties limits) {
        var kept = Math.clamp(situation.pressure().accepted(), LEAST_KEPT, MOST_KEPT);
        var borne = (int) (situation.inside() * kept);
        var fewest = limits.fewestInside() * situation.settings().capacity();
        var next = Math.min(most, Math.max(borne, Math.max(1, (int) fewest)));
        return new Ceiling(next, now, now);
    }

    /**
     * Slowly at first, as whoever comes in asks for seats half a minute later, and the quicker the
     * longer all has gone well.
     */
    private Ceiling grown(Situation situation, Instant now, ThrottleProperties limits) {
        if (most == Integer.MAX_VALUE || situation.inside() < FULL * most) {
            return this;
        }
        var calm = Duration.between(loweredAt, now).toMillis() / (double) limits.calm().toMillis();
        var next = most + Math.max(1, (int) (most * limits.recovery() * Math.min(1, calm)));
        var isAll = next >= situation.settings().capacity();
        return new Ceiling(isAll ? Integer.MAX_VALUE : next, now, loweredAt);
    }
}
