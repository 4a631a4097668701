package io.foyer.booking.pricing;

import java.time.Duration;
import java.util.List;

/**
 * The tiers of a showtime whose prices follow demand, at one moment of Postgres' clock.
 *
 * @param revision of the snapshot that has these prices
 * @param untilShow the time that is left
 */
record Situation(long revision, Duration untilShow, List<MovingTier> tiers) {

    Situation {
        tiers = List.copyOf(tiers);
    }

    /** Whether any cool-down is over; until then nobody need count what is sold. */
    boolean mayMove() {
        return tiers.stream().anyMatch(MovingTier::mayMove);
    }
}
