package io.foyer.booking.pricing;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * What demand for a tier is like at a moment.
 *
 * @param places that have the tier and that the house does not keep
 * @param sold how many of them are bought; what is held or being paid for may yet come back, and
 *     whoever fills a cart must not make the others pay more
 * @param untilShow the time that is left
 */
record DemandFigures(int places, int sold, Duration untilShow) {

    boolean hasSold(BigDecimal share) {
        return BigDecimal.valueOf(sold).compareTo(share.multiply(BigDecimal.valueOf(places))) >= 0;
    }

    /** Days that have begun count: 7 from the moment on when no more than 7 are left. */
    long daysToShow() {
        var day = Duration.ofDays(1).toNanos();
        return Math.max(0, Math.ceilDiv(untilShow.toNanos(), day));
    }
}
