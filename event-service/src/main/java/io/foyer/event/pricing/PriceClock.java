package io.foyer.event.pricing;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for showtimes whose prices have changed by the clock. What was not told stays written down,
 * so nothing is missed over a restart.
 */
@Component
class PriceClock {

    private static final Logger log = LoggerFactory.getLogger(PriceClock.class);

    private final PricePeriods periods;
    private final PriceFlip flip;
    private final PricingProperties limits;
    private final InstantSource clock;

    PriceClock(
            PricePeriods periods, PriceFlip flip, PricingProperties limits, InstantSource clock) {
        this.periods = periods;
        this.flip = flip;
        this.limits = limits;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${foyer.pricing.look-every:1s}")
    void look() {
        var now = clock.instant();
        for (var showtimeId : periods.flipped(now, limits.batch())) {
            try {
                flip.tell(showtimeId, now);
            } catch (ConcurrencyFailureException busy) {
                log.info("Prices of {} are being changed; told at the next look", showtimeId);
            }
        }
    }
}
