package io.foyer.booking.checkout;

import io.foyer.booking.payment.Payment;
import io.foyer.booking.payment.PaymentTasks;
import io.foyer.booking.payment.Payments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money that came for a booking that no longer waits for it. If the booking expired and its seats
 * are all still free the buyer gets them after all; else the money goes back.
 */
@Component
class LateMoney {

    private static final Logger log = LoggerFactory.getLogger(LateMoney.class);

    private final SeatClaims claims;
    private final Confirmation confirmation;
    private final PaymentTasks tasks;
    private final Payments payments;
    private final CheckoutProperties limits;

    LateMoney(
            SeatClaims claims,
            Confirmation confirmation,
            PaymentTasks tasks,
            Payments payments,
            CheckoutProperties limits) {
        this.claims = claims;
        this.confirmation = confirmation;
        this.tasks = tasks;
        this.payments = payments;
        this.limits = limits;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void authorised(Booking booking, Payment payment) {
        if (retakes(booking, payment)) {
            tasks.capture(payment);
        } else {
            tasks.giveUp(payment);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void captured(Booking booking, Payment payment) {
        if (!retakes(booking, payment)) {
            tasks.refund(payment);
        }
    }

    private boolean retakes(Booking booking, Payment payment) {
        var retaken = booking.status() == BookingStatus.EXPIRED && retake(booking, payment);
        log.warn(
                "Late money for booking {}: {}",
                booking.id(),
                retaken ? "the seats were still free" : "the seats are gone, it goes back");
        return retaken;
    }

    private boolean retake(Booking booking, Payment payment) {
        var fence = claims.nextFence(limits.payWithin());
        if (!claims.retake(booking, fence)) {
            return false;
        }
        payments.moveTo(payment, fence.number());
        booking.retake(fence);
        confirmation.confirm(booking);
        return true;
    }
}
