package io.foyer.booking.checkout;

import io.foyer.booking.Background;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When overdue bookings, and purchases to be flagged, are looked for. Tests step this instead. */
@Component
@ConditionalOnProperty(name = "foyer.jobs.enabled", matchIfMissing = true)
class CheckoutJobs {

    private final ExpireBookings bookings;
    private final HastyPayments hasty;
    private final Background holds;
    private final Background claims;
    private final Background flagging;

    CheckoutJobs(
            ExpireBookings bookings, HastyPayments hasty, TaskExecutor applicationTaskExecutor) {
        this.bookings = bookings;
        this.hasty = hasty;
        this.flagging = new Background(applicationTaskExecutor, 1);
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

    @Scheduled(fixedDelayString = "${foyer.hasty.interval:30s}")
    void flagHastyPayments() {
        flagging.run(hasty::look);
    }
}
