package io.foyer.booking.aftersale;

import io.foyer.booking.checkout.SoldBooking;
import java.time.Instant;
import java.util.Optional;

/**
 * What has come between a showtime and its buyers.
 *
 * @param isCalledOff it will not take place
 * @param postponement the last one; absent when it never was put off
 */
record Upset(boolean isCalledOff, Optional<Postponement> postponement) {

    static final Upset NONE = new Upset(false, Optional.empty());

    /** Until when the booking's buyer may have everything back; absent when not, or not now. */
    Optional<Instant> refundUntil(SoldBooking booking) {
        return postponement
                .filter(put -> booking.boughtAt().filter(put.at::isAfter).isPresent())
                .map(Postponement::refundUntil)
                .filter(until -> !booking.readAt().isAfter(until));
    }

    /** When it was put off, and what follows from that. */
    record Postponement(Instant at, Instant refundUntil) {}
}
