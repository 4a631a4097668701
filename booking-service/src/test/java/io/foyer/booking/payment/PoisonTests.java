package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Webhooks that nobody can act on, and many workers at once. */
class PoisonTests extends RefundScene {

    @Autowired private WebhookWorker worker;
    @Autowired private StripeEvents events;

    @Test
    void whatCannotBeActedOnIsPutAsideAndKeepsNobodyWaiting() {
        var unreadable = "evt_" + UUID.randomUUID();
        rows.change(
                "INSERT INTO stripe_event (id, type, intent_sealed) VALUES (?,"
                        + " 'payment_intent.succeeded', decode('00112233445566', 'hex'))",
                unreadable);
        var booking = buyer.hold(shop.showtime(5), 1);
        var good = "evt_" + UUID.randomUUID();
        events.store(good, "payment_intent.succeeded", buyer.intentOf(booking));

        workers.actOnWebhooks();

        assertThat(stateOf(good)).isEqualTo("DONE");
        await().atMost(SOON)
                .until(
                        () -> {
                            workers.actOnWebhooks();
                            return stateOf(unreadable).equals("PARKED");
                        });
        rows.change("DELETE FROM stripe_event WHERE id = ?", unreadable);
    }

    @Test
    void ofManyWorkersEachTakesWhatNoOtherHas() throws Exception {
        var booking = buyer.hold(shop.showtime(5), 1);
        var intent = buyer.intentOf(booking);
        List<String> ids = new ArrayList<>();
        for (var i = 0; i < 200; i++) {
            ids.add("evt_" + UUID.randomUUID());
            events.store(ids.getLast(), "payment_intent.succeeded", intent);
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var run :
                    threads.invokeAll(Collections.<Callable<Void>>nCopies(8, this::actOnAll))) {
                run.get();
            }
        }

        assertThat(
                        rows.count(
                                """
                                SELECT count(*) FROM stripe_event
                                 WHERE id = ANY (?) AND state = 'DONE' AND attempts = 1
                                """,
                                (Object) ids.toArray(String[]::new)))
                .isEqualTo(200);
    }

    private @Nullable Void actOnAll() {
        while (worker.runOnce() > 0) {
            // Until none is left.
        }
        return null;
    }

    private String stateOf(String event) {
        return rows.texts("SELECT state FROM stripe_event WHERE id = ?", event).getFirst();
    }
}
