package io.foyer.booking.payment;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When the workers look for work that nobody woke them for. Tests step them instead. */
@Component
@ConditionalOnProperty(name = "foyer.jobs.enabled", matchIfMissing = true)
class PaymentJobs {

    private final PaymentOpWorker ops;
    private final WebhookWorker webhooks;
    private final PaymentReconciler reconciler;

    PaymentJobs(PaymentOpWorker ops, WebhookWorker webhooks, PaymentReconciler reconciler) {
        this.ops = ops;
        this.webhooks = webhooks;
        this.reconciler = reconciler;
    }

    @Scheduled(fixedDelayString = "${foyer.payment.op-interval:1s}")
    void makeCalls() {
        ops.runOnce();
    }

    @Scheduled(fixedDelayString = "${foyer.payment.webhook-interval:1s}")
    void actOnWebhooks() {
        webhooks.runOnce();
    }

    @Scheduled(fixedDelayString = "${foyer.payment.reconcile-interval:15s}")
    void reconcile() {
        reconciler.runOnce();
    }
}
