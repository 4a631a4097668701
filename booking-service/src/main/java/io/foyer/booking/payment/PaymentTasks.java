package io.foyer.booking.payment;

import io.foyer.booking.payment.PaymentOp.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for money to be moved, in the transaction that decides on it: if it commits, the worker does
 * it, at once and then until it is done; if it does not, nothing moves. Asking twice changes
 * nothing.
 */
@Component
public class PaymentTasks {

    private final PaymentOps ops;

    PaymentTasks(PaymentOps ops) {
        this.ops = ops;
    }

    /** Collects what was authorised: the seats are the buyer's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void capture(Payment payment) {
        ops.ask(payment, Kind.CAPTURE);
    }

    /** Gives back what was authorised for seats that are gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveUp(Payment payment) {
        ops.ask(payment, Kind.CANCEL);
    }

    /**
     * Whether the provider was, or may have been, told to give it back. Nobody may count on what is
     * authorised then, whatever they hear of it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isGivenUp(Payment payment) {
        return ops.isUnderWay(payment, Kind.CANCEL);
    }
}
