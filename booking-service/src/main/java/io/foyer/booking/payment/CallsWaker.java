package io.foyer.booking.payment;

import io.foyer.booking.Background;
import io.foyer.booking.payment.PaymentOps.CallsWaiting;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Wakes the worker as soon as what was asked of it is committed. */
@Component
class CallsWaker {

    private final PaymentOpWorker worker;
    private final Background background;

    CallsWaker(
            PaymentOpWorker worker,
            PaymentProperties limits,
            TaskExecutor applicationTaskExecutor) {
        this.worker = worker;
        this.background = new Background(applicationTaskExecutor, limits.workers());
    }

    /** Has what was asked for done, without waiting for it. */
    @TransactionalEventListener(CallsWaiting.class)
    void wake() {
        background.run(worker::drain);
    }
}
