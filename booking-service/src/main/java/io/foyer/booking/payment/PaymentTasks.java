package io.foyer.booking.payment;

import io.foyer.booking.Background;
import io.foyer.booking.payment.PaymentOp.Kind;
import io.foyer.booking.payment.PaymentOps.CallsWaiting;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Asks for money to be moved, in the transaction that decides on it: if it commits, the worker does
 * it, at once and then until it is done; if it does not, nothing moves. Asking twice changes
 * nothing.
 */
@Component
public class PaymentTasks {

    private final PaymentOps ops;
    private final PaymentOpWorker worker;
    private final Background background;

    PaymentTasks(
            PaymentOps ops,
            PaymentOpWorker worker,
            PaymentProperties limits,
            TaskExecutor applicationTaskExecutor) {
        this.ops = ops;
        this.worker = worker;
        this.background = new Background(applicationTaskExecutor, limits.workers());
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

    /** Has what was asked for done, without waiting for it. */
    @TransactionalEventListener(CallsWaiting.class)
    void wake() {
        background.run(worker::drain);
    }
}
