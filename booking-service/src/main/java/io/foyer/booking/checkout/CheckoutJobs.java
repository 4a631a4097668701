package io.foyer.booking.checkout;

import io.foyer.booking.Background;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When overdue bookings are looked for. Tests step this instead. */
@Component
@ConditionalOnProperty(name = "foyer.jobs.enabled", matchIfMissing = true)
class CheckoutJobs {

    private final ExpireBookings bookings;
    private final Background holds;
    private final Background claims;

    CheckoutJobs(ExpireBookings bookings, TaskExecutor applicationTaskExecutor) {
        this.bookings = bookings;
        this.holds = new Background(applicationTaskExecutor, 1);
        this.claims = new Background(applicationTaskExecutor, 1);
    }

    @Scheduled(fixedDelayString = "${foyer.checkout.sweep-interval:1s}")
    void expireHolds() {
        holds.run(bookings::expireHolds);
    }

    @Scheduled(fixedDelayString = "${foyer.checkout.claim-sweep-interval:5s}")
    void expireClaims() {
        claims.run(bookings::expireClaims);
    }
}
