package io.foyer.booking.payment;

import io.foyer.booking.Background;
import io.foyer.booking.payment.PaymentOp.Kind;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
        ask(payment, Kind.CAPTURE);
    }

    /** Gives back what was authorised for seats that are gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveUp(Payment payment) {
        ask(payment, Kind.CANCEL);
    }

    /** Gives back what was collected for seats that are gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refund(Payment payment) {
        ask(payment, Kind.REFUND);
    }

    /** Has what was asked for done, without waiting for it. */
    void wake() {
        background.run(worker::drain);
    }

    private void ask(Payment payment, Kind kind) {
        ops.ask(payment, kind);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        wake();
                    }
                });
    }
}
