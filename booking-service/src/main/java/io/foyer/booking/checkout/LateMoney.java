package io.foyer.booking.checkout;

import io.foyer.booking.payment.Payment;
import io.foyer.booking.payment.PaymentTasks;
import io.foyer.booking.payment.RefundReason;
import io.foyer.booking.payment.RefundRequest;
import io.foyer.booking.payment.Refunds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money that came for a booking that no longer waits for it. If the booking expired and its seats
 * are all still free, and the showtime is still to come, the buyer gets them after all; else the
 * money goes back.
 */
@Component
class LateMoney {

    private static final Logger log = LoggerFactory.getLogger(LateMoney.class);

    private final Retaking retaking;
    private final PaymentTasks tasks;
    private final Refunds refunds;
    private final ApplicationEventPublisher listeners;

    LateMoney(
            Retaking retaking,
            PaymentTasks tasks,
            Refunds refunds,
            ApplicationEventPublisher listeners) {
        this.retaking = retaking;
        this.tasks = tasks;
        this.refunds = refunds;
        this.listeners = listeners;
    }

    /** What may be on its way back already buys nothing, even if the seats are free. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void authorised(Booking booking, Payment payment) {
        if (!tasks.isGivenUp(payment) && retakes(booking, payment)) {
            tasks.capture(payment);
        } else {
            tasks.giveUp(payment);
            returned(booking, payment);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void captured(Booking booking, Payment payment) {
        if (!retakes(booking, payment)) {
            refunds.request(
                    new RefundRequest(
                            booking.id(),
                            payment.amount(),
                            RefundReason.SEATS_GONE,
                            null,
                            null,
                            "seats-gone:" + payment.id()));
            returned(booking, payment);
        }
    }

    private boolean retakes(Booking booking, Payment payment) {
        var retaken =
                booking.status() == BookingStatus.EXPIRED && retaking.retake(booking, payment);
        log.warn(
                "Late money for booking {}: {}",
                booking.id(),
                retaken
                        ? "the seats were still free"
                        : "they cannot be had any more, it goes back");
        return retaken;
    }

    private void returned(Booking booking, Payment payment) {
        listeners.publishEvent(
                new LateMoneyReturned(booking.id(), booking.accountId(), payment.id()));
    }
}
