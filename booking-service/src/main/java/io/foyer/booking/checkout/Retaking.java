package io.foyer.booking.checkout;

import io.foyer.booking.payment.Payment;
import io.foyer.booking.payment.Payments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives an expired booking its seats back, all of them or none. */
@Component
class Retaking {

    private final SeatClaims claims;
    private final Confirmation confirmation;
    private final Payments payments;
    private final CheckoutProperties limits;

    Retaking(
            SeatClaims claims,
            Confirmation confirmation,
            Payments payments,
            CheckoutProperties limits) {
        this.claims = claims;
        this.confirmation = confirmation;
        this.payments = payments;
        this.limits = limits;
    }

    /** Whether the seats were still free; then the booking is bought by this payment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean retake(Booking booking, Payment payment) {
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
