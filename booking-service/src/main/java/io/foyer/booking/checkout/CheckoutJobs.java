package io.foyer.booking.checkout;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When overdue bookings are looked for. Tests step this instead. */
@Component
@ConditionalOnProperty(name = "foyer.jobs.enabled", matchIfMissing = true)
class CheckoutJobs {

    private final ExpireBookings bookings;

    CheckoutJobs(ExpireBookings bookings) {
        this.bookings = bookings;
    }

    @Scheduled(fixedDelayString = "${foyer.checkout.sweep-interval:1s}")
    void expireHolds() {
        bookings.expireHolds();
    }

    @Scheduled(fixedDelayString = "${foyer.checkout.claim-sweep-interval:5s}")
    void expireClaims() {
        bookings.expireClaims();
    }
}
