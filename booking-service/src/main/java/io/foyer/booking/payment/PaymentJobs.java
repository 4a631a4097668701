package io.foyer.booking.payment;

import io.foyer.booking.Background;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When the workers look for work that nobody woke them for. Tests step them instead. */
@Component
@ConditionalOnProperty(name = "foyer.jobs.enabled", matchIfMissing = true)
class PaymentJobs {

    private final CallsWaker calls;
    private final WebhookWorker webhooks;
    private final PaymentReconciler reconciler;
    private final SettledWebhooks settled;
    private final Background reconciling;

    PaymentJobs(
            CallsWaker calls,
            WebhookWorker webhooks,
            PaymentReconciler reconciler,
            SettledWebhooks settled,
            TaskExecutor applicationTaskExecutor) {
        this.calls = calls;
        this.webhooks = webhooks;
        this.reconciler = reconciler;
        this.settled = settled;
        this.reconciling = new Background(applicationTaskExecutor, 1);
    }

    @Scheduled(fixedDelayString = "${foyer.payment.op-interval:1s}")
    void makeCalls() {
        calls.wake();
    }

    @Scheduled(fixedDelayString = "${foyer.payment.webhook-interval:1s}")
    void actOnWebhooks() {
        webhooks.wake();
    }

    @Scheduled(fixedDelayString = "${foyer.payment.reconcile-interval:15s}")
    void reconcile() {
        reconciling.run(
                () -> {
                    reconciler.drain();
                    settled.close();
                });
    }
}
