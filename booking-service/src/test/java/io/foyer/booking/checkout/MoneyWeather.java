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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

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

    private static final Set<FaultKind> LOST =
            EnumSet.of(FaultKind.DROP_RESPONSE, FaultKind.SERVER_ERROR_AFTER_EFFECT);

    private final Map<String, Long> happened = new TreeMap<>();
    private final PaymentSandbox sandbox;
    private final Workers workers;
    private final ExpireBookings expiry;
    private final Random random;

    MoneyWeather(PaymentSandbox sandbox, Workers workers, ExpireBookings expiry, Random random) {
        this.sandbox = sandbox;
        this.workers = workers;
        this.expiry = expiry;
        this.random = random;
        CALLS.forEach(call -> count("answer lost to " + call, 0));
        WEBHOOKS.forEach(fault -> count("webhooks: " + fault, 0));
        count("webhooks: SHUFFLED", 0);
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
        } catch (RuntimeException failure) {
            // So it did, on a thread of its own.
            if (!(failure.getCause() instanceof CrashPoints.Crash)) {
                throw failure;
            }
        }
    }

    /** All goes well from now on, and what was kept back comes. */
    void clear() {
        // What was not used up counts for nothing.
        sandbox.faults().all().forEach(left -> count(left, -left.times()));
        sandbox.webhooks().rules().forEach(left -> count(nameOf(left), -left.times()));
        sandbox.faults().clear();
        sandbox.webhooks().clearRules();
        sandbox.webhooks().release(shuffled());
    }

    /** How often what has gone wrong, also what has not; known once it is over. */
    Map<String, Long> happened() {
        return new TreeMap<>(happened);
    }

    private void count(String what, long times) {
        happened.merge(what, times, Long::sum);
    }

    private void count(FaultRule rule, long times) {
        if (LOST.contains(rule.kind())) {
            count("answer lost to " + rule.operation(), times);
        }
    }

    private static String nameOf(WebhookRule rule) {
        return "webhooks: " + rule.fault();
    }

    private void breakACall() {
        var operation = CALLS.get(random.nextInt(CALLS.size()));
        var kind = FAULTS.get(random.nextInt(FAULTS.size()));
        var rule = FaultRule.once(operation, kind).lasting(Duration.ofMillis(random.nextInt(300)));
        count(rule, 1);
        sandbox.faults().add(rule);
    }

    private void troubleWebhooks() {
        var fault = WEBHOOKS.get(random.nextInt(WEBHOOKS.size()));
        var rule = WebhookRule.once(fault, 1 + random.nextInt(5)).times(1 + random.nextInt(4));
        count(nameOf(rule), rule.times());
        sandbox.webhooks().add(rule);
    }

    private void shuffleWebhooks() {
        if (random.nextBoolean()) {
            sandbox.webhooks().hold();
        } else {
            var order = shuffled();
            if (!order.equals(sandbox.webhooks().held())) {
                count("webhooks: SHUFFLED", 1);
            }
            sandbox.webhooks().release(order);
        }
    }

    private List<String> shuffled() {
        List<String> kept = new ArrayList<>(sandbox.webhooks().held());
        Collections.shuffle(kept, random);
        return kept;
    }
}
