package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.task.TaskExecutor;

/**
 * All calls of a batch together would take longer than its lease, each by itself less: what one
 * instance has taken no other one takes meanwhile.
 */
class SlowProviderTests extends RefundScene {

    private static final int BATCH = 6;
    private static final Duration LEASE = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofMillis(700);

    @Autowired private PaymentGateway gateway;
    @Autowired private PaymentOps ops;
    @Autowired private PaymentOpResults results;
    @Autowired private Payments payments;
    @Autowired private PaymentSettlement settlement;
    @Autowired private StripeEvents events;
    @Autowired private RefundNews refundNews;
    @Autowired private TaskExecutor applicationTaskExecutor;

    private final List<String> received = new ArrayList<>();

    @AfterEach
    void forget() {
        received.forEach(id -> rows.change("DELETE FROM stripe_event WHERE id = ?", id));
    }

    @Test
    void everyCaptureIsMadeByOneInstance() throws InterruptedException, ExecutionException {
        var keys = capturesToMake();
        var provider = new SlowGateway(gateway, ANSWER);

        var taken =
                whileOneWorksAnotherLooks(
                        provider,
                        new PaymentOpWorker(ops, calls(provider), limits())::runOnce,
                        new PaymentOpWorker(ops, calls(gateway), limits())::runOnce);

        assertThat(taken).isEqualTo(BATCH);
        assertThat(keys)
                .as("tries")
                .allMatch(key -> tries("SELECT attempts FROM payment_op WHERE key = ?", key) == 1);
    }

    @Test
    void everyWebhookIsActedOnByOneInstance() throws InterruptedException, ExecutionException {
        var intent = intentOf(bought("pm_card_visa"));
        for (var i = 0; i < BATCH; i++) {
            var id = "evt_" + UUID.randomUUID();
            received.add(id);
            events.store(id, "payment_intent.succeeded", intent);
            rows.change("UPDATE stripe_event SET due_at = now() - interval '1 d' WHERE id = ?", id);
        }
        var provider = new SlowGateway(gateway, ANSWER);

        var taken =
                whileOneWorksAnotherLooks(
                        provider, webhooks(provider)::runOnce, webhooks(gateway)::runOnce);

        assertThat(taken).isEqualTo(BATCH);
        assertThat(received)
                .as("tries")
                .allMatch(id -> tries("SELECT attempts FROM stripe_event WHERE id = ?", id) == 1);
    }

    /** Of payments that are captured at the provider, which tells so once more. */
    private List<String> capturesToMake() {
        var keys =
                IntStream.range(0, BATCH)
                        .mapToObj(_ -> "bk:" + bought("pm_card_visa") + ":pi:1:cap")
                        .toList();
        // Only now: whoever pays wakes the service's own workers.
        keys.forEach(
                key ->
                        rows.change(
                                """
                                UPDATE payment_op
                                   SET state = 'PENDING', attempts = 0,
                                       due_at = now() - interval '1 d'
                                 WHERE key = ?
                                """,
                                key));
        return keys;
    }

    /** How many the first one worked off. */
    private static int whileOneWorksAnotherLooks(
            SlowGateway provider, IntSupplier one, IntSupplier other)
            throws InterruptedException, ExecutionException {
        try (var instance = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = instance.submit(one::getAsInt);
            provider.awaitFirstCall();
            var takenByTheOther = 0;
            while (!working.isDone()) {
                takenByTheOther += other.getAsInt();
            }
            assertThat(takenByTheOther).as("worked on by both").isZero();
            return working.get();
        }
    }

    private int tries(String sql, String key) {
        return rows.count(sql, key);
    }

    private IntentCalls calls(PaymentGateway provider) {
        return new IntentCalls(provider, results, payments, settlement, limits());
    }

    private WebhookWorker webhooks(PaymentGateway provider) {
        return new WebhookWorker(
                events,
                new PaymentNews(provider, settlement, limits()),
                refundNews,
                limits(),
                applicationTaskExecutor);
    }

    private static PaymentProperties limits() {
        return new Binder(
                        new MapConfigurationPropertySource(
                                Map.of(
                                        "foyer.payment.op-batch", BATCH,
                                        "foyer.payment.op-lease", LEASE,
                                        "foyer.payment.webhook-batch", BATCH,
                                        "foyer.payment.webhook-lease", LEASE)))
                .bindOrCreate("foyer.payment", PaymentProperties.class);
    }
}
