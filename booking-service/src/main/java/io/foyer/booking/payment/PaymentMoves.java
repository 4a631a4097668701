package io.foyer.booking.payment;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What belongs to a payment's change of state, in its transaction and under its row lock. */
@Component
class PaymentMoves {

    private final RefundProgress refunds;
    private final Ledger ledger;

    PaymentMoves(RefundProgress refunds, Ledger ledger) {
        this.refunds = refunds;
        this.ledger = ledger;
    }

    /**
     * @param reserved whether the money was authorised before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moved(Payment payment, boolean reserved, PaymentStatus to) {
        switch (to) {
            case CREATING, AWAITING, PROCESSING, REFUNDED -> {}
            case AUTHORISED -> ledger.write(Movement.authorised(payment));
            case CAPTURED -> {
                ledger.write(Movement.captured(payment, reserved));
                refunds.captured(payment.id());
            }
            case CANCELLED -> {
                if (reserved) {
                    ledger.write(Movement.voided(payment));
                }
                refunds.neverTaken(payment.id());
            }
        }
    }
}
