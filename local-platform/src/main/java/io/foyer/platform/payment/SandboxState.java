package io.foyer.platform.payment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a sandbox holds, for a look from outside.
 *
 * @param calls how often each operation was called
 * @param events how many events there are of each type
 * @param pendingDeliveries attempts queued, waiting or under way
 * @param intents the last 100 PaymentIntents, newest first
 */
public record SandboxState(
        Map<Operation, Long> calls,
        Map<String, Long> events,
        int pendingDeliveries,
        List<IntentSummary> intents) {

    /**
     * One PaymentIntent in short.
     *
     * @param captured what was taken, minor units
     * @param refunded what was given back of it, minor units
     */
    public record IntentSummary(
            String id,
            String status,
            long amount,
            String currency,
            long captured,
            long refunded,
            Map<String, String> metadata) {}

    static SandboxState of(Books books, CallCounts calls, int pending) {
        Map<String, Long> types = new TreeMap<>();
        books.events.oldestFirst().forEach(event -> types.merge(event.type(), 1L, Long::sum));
        return new SandboxState(
                calls.all(),
                types,
                pending,
                books.intents.newestFirst().stream()
                        .limit(100)
                        .map(intent -> summary(books, intent))
                        .toList());
    }

    static IntentSummary summary(Books books, Intent intent) {
        String charge = intent.state().latestCharge();
        Charge last = charge == null ? null : books.charges.find(charge).orElse(null);
        return new IntentSummary(
                intent.id(),
                intent.state().status(),
                intent.amount(),
                intent.currency(),
                last == null ? 0 : last.capturedAmount(),
                last == null || last.captured() == null ? 0 : last.refunded(),
                intent.metadata());
    }
}
