package io.foyer.booking.checkout;

import io.foyer.booking.payment.Payment;
import io.foyer.booking.payment.PaymentTasks;
import io.foyer.booking.payment.Payments;
import io.foyer.booking.payment.SharedCards;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cards that their bank would pay by and we do not take: nothing is bought, what was reserved is
 * given back, and the seats stay claimed for another card as they do when a bank declines.
 */
@Component
class RefusedCards {

    private final SharedCards cards;
    private final PaymentTasks tasks;
    private final Payments payments;

    RefusedCards(SharedCards cards, PaymentTasks tasks, Payments payments) {
        this.cards = cards;
        this.tasks = tasks;
        this.payments = payments;
    }

    /** Whether it is refused, and so given up. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean giveUp(Payment payment) {
        var refused = cards.isRefused(payment.id());
        if (refused) {
            tasks.giveUp(payment);
        }
        return refused;
    }

    /**
     * The payment has ended without money. If that was for its card, and there is time left, the
     * booking gets another payment, since Stripe authorises an intent once.
     *
     * @return whether it did
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean payAnew(Booking booking, Payment payment) {
        if (!booking.isPayable() || !cards.isRefused(payment.id())) {
            return false;
        }
        payments.open(booking.id(), booking.accountId(), booking.fence(), booking.total());
        return true;
    }
}
