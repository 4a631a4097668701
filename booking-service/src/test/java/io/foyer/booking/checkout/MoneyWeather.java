package io.foyer.booking.checkout;

import io.foyer.booking.payment.Workers;
import io.foyer.platform.payment.FaultKind;
import io.foyer.platform.payment.FaultRule;
import io.foyer.platform.payment.Operation;
import io.foyer.platform.payment.PaymentSandbox;
import io.foyer.platform.payment.WebhookFault;
import io.foyer.platform.payment.WebhookRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What goes on around the buyers: workers at any time, and all that can go wrong. */
final class MoneyWeather {

    private static final List<Operation> CALLS =
            List.of(
                    Operation.CREATE_INTENT,
                    Operation.CONFIRM_INTENT,
                    Operation.CAPTURE_INTENT,
                    Operation.CANCEL_INTENT,
                    Operation.RETRIEVE_INTENT,
                    Operation.CREATE_REFUND,
                    Operation.LIST_REFUNDS);
    private static final List<FaultKind> FAULTS =
            List.of(
                    FaultKind.DROP_RESPONSE,
                    FaultKind.DROP_RESPONSE,
                    FaultKind.TOO_MANY_REQUESTS,
                    FaultKind.SERVER_ERROR,
                    FaultKind.SERVER_ERROR_AFTER_EFFECT,
                    FaultKind.SETTLE_LATE);
    private static final List<WebhookFault> WEBHOOKS =
            List.of(WebhookFault.DUPLICATE, WebhookFault.DROP, WebhookFault.DELAY);

    private final PaymentSandbox sandbox;
    private final Workers workers;
    private final ExpireBookings expiry;
    private final Random random;

    MoneyWeather(PaymentSandbox sandbox, Workers workers, ExpireBookings expiry, Random random) {
        this.sandbox = sandbox;
        this.workers = workers;
        this.expiry = expiry;
        this.random = random;
    }

    void change() {
        try {
            switch (random.nextInt(8)) {
                case 0, 1 -> breakACall();
                case 2 -> troubleWebhooks();
                case 3 -> shuffleWebhooks();
                case 4 -> workers.makeCalls();
                case 5 -> workers.actOnWebhooks();
                case 6 -> workers.reconcile();
                default -> expiry.expireClaims();
            }
        } catch (CrashPoints.Crash _) {
            // The worker died; its lease ends, and another one goes on.
        }
    }

    /** All goes well from now on, and what was kept back comes. */
    void clear() {
        sandbox.faults().clear();
        sandbox.webhooks().clearRules();
        sandbox.webhooks().release(shuffled());
    }

    private void breakACall() {
        var operation = CALLS.get(random.nextInt(CALLS.size()));
        var kind = FAULTS.get(random.nextInt(FAULTS.size()));
        sandbox.faults()
                .add(
                        FaultRule.once(operation, kind)
                                .lasting(Duration.ofMillis(random.nextInt(300))));
    }

    private void troubleWebhooks() {
        var fault = WEBHOOKS.get(random.nextInt(WEBHOOKS.size()));
        sandbox.webhooks()
                .add(WebhookRule.once(fault, 1 + random.nextInt(5)).times(1 + random.nextInt(4)));
    }

    private void shuffleWebhooks() {
        if (random.nextBoolean()) {
            sandbox.webhooks().hold();
        } else {
            sandbox.webhooks().release(shuffled());
        }
    }

    private List<String> shuffled() {
        List<String> kept = new ArrayList<>(sandbox.webhooks().held());
        Collections.shuffle(kept, random);
        return kept;
    }
}
