package io.foyer.booking.payment;

import io.foyer.booking.testing.Rows;
import java.util.concurrent.Executors;
import org.springframework.boot.test.context.TestComponent;

/** The workers, stepped by hand. */
@TestComponent
public class Workers {

    private final PaymentReconciler reconciler;
    private final SettledWebhooks settled;
    private final PaymentOpWorker ops;
    private final RefundWorker refunds;
    private final WebhookWorker webhooks;
    private final StripeEvents events;
    private final PaymentProperties limits;
    private final Rows rows;

    Workers(
            PaymentReconciler reconciler,
            SettledWebhooks settled,
            PaymentOpWorker ops,
            RefundWorker refunds,
            WebhookWorker webhooks,
            StripeEvents events,
            PaymentProperties limits,
            Rows rows) {
        this.reconciler = reconciler;
        this.settled = settled;
        this.ops = ops;
        this.refunds = refunds;
        this.webhooks = webhooks;
        this.events = events;
        this.limits = limits;
        this.rows = rows;
    }

    /** Looks once at every payment that is not at its end. */
    public void reconcile() {
        reconciler.runOnce();
        settled.close();
    }

    /** Makes every call that waits, without the pause between two tries. */
    public void makeCalls() {
        rows.hurry();
        ops.drain();
        try (var underWay = Executors.newVirtualThreadPerTaskExecutor()) {
            refunds.begin(underWay);
        }
    }

    public void actOnWebhooks() {
        rows.hurry();
        while (webhooks.runOnce() == limits.webhookBatch()) {
            // Others' may come first.
        }
    }

    /** How many webhooks about the intent still wait. */
    public long webhooksWaiting(String intentId) {
        return rows.texts("SELECT id FROM stripe_event WHERE state = 'RECEIVED'").stream()
                .flatMap(id -> events.intentOf(new StripeEvents.StripeEvent(id, "", 0, 0)).stream())
                .filter(intentId::equals)
                .count();
    }
}
