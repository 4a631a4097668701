package io.foyer.booking.payment;

import io.foyer.booking.Background;
import io.foyer.booking.payment.PaymentOp.Kind;
import io.foyer.booking.payment.PaymentOps.CallsWaiting;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Wakes the workers as soon as what was asked of them is committed. */
@Component
class CallsWaker {

    private final PaymentOpWorker calls;
    private final RefundWorker refunds;
    private final Background calling;
    private final Background refunding;

    CallsWaker(
            PaymentOpWorker calls,
            RefundWorker refunds,
            PaymentProperties limits,
            TaskExecutor applicationTaskExecutor) {
        this.calls = calls;
        this.refunds = refunds;
        this.calling = new Background(applicationTaskExecutor, limits.workers());
        this.refunding = new Background(applicationTaskExecutor, 1);
    }

    /** Has all that waits done, without waiting for it. */
    void wake() {
        calling.run(calls::drain);
        refunding.run(refunds::drain);
    }

    @TransactionalEventListener
    void on(CallsWaiting waiting) {
        if (waiting.kind() == Kind.REFUND) {
            refunding.run(refunds::drain);
        } else {
            calling.run(calls::drain);
        }
    }
}
