package io.foyer.event.showtime;

import java.time.Instant;

/**
 * What is known of the beginning of a showtime's sale.
 *
 * @param isPublic whether its event is published
 * @param begunOnce whether its sale had begun before its plan was changed
 * @param taken seats held or sold, as far as this service was told
 */
record SaleStart(boolean isPublic, boolean begunOnce, Instant onSaleFrom, int taken) {

    /** Whether seats may have been sold by then, so that their meaning is fixed. */
    boolean hasHappenedBy(Instant moment) {
        return isPublic && (begunOnce || taken > 0 || !onSaleFrom.isAfter(moment));
    }
}
