package io.foyer.booking.checkout;

import io.foyer.booking.payment.Payment;
import io.foyer.booking.payment.Payments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives an expired booking its seats back, all of them or none. Locks come in the order of a claim:
 * the booking, the buyer, the seats by ordinal.
 */
@Component
class Retaking {

    private final SeatClaims claims;
    private final RetakenSeats seats;
    private final Confirmation confirmation;
    private final Payments payments;
    private final CheckoutProperties limits;

    Retaking(
            SeatClaims claims,
            RetakenSeats seats,
            Confirmation confirmation,
            Payments payments,
            CheckoutProperties limits) {
        this.claims = claims;
        this.seats = seats;
        this.confirmation = confirmation;
        this.payments = payments;
        this.limits = limits;
    }

    /**
     * Whether the seats were still free, and its buyer has not taken as many others as one may
     * have; then the booking is bought by this payment.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean retake(Booking booking, Payment payment) {
        claims.oneAtATime(booking.accountId(), booking.showtimeId());
        var fence = claims.nextFence(limits.payWithin());
        if (!seats.areWithinLimit(booking) || !seats.retake(booking, fence)) {
            return false;
        }
        payments.moveTo(payment, fence.number());
        booking.retake(fence);
        confirmation.confirm(booking);
        return true;
    }
}
