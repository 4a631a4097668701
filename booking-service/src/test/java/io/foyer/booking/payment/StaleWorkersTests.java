package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.payment.StripeEvents.StripeEvent;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Workers that were so slow that another one has taken and done their work meanwhile. */
class StaleWorkersTests extends RefundScene {

    @Autowired private StripeEvents events;
    @Autowired private PaymentOpResults results;

    private final String id = "evt_" + UUID.randomUUID();

    @AfterEach
    void forget() {
        rows.change("DELETE FROM stripe_event WHERE id = ?", id);
    }

    @Test
    void noneRevivesAWebhookThatIsDone() {
        var stale = received();
        events.done(stale);

        events.tryAgain(stale, Duration.ZERO);
        assertThat(event()).isEqualTo("DONE");
        events.park(stale);
        assertThat(event()).isEqualTo("DONE");
    }

    @Test
    void whatOneGaveUpIsDoneIfAnotherDidIt() {
        var slow = received();
        events.park(slow);

        events.tryAgain(slow, Duration.ZERO);
        assertThat(event()).isEqualTo("PARKED");
        events.done(slow);
        assertThat(event()).isEqualTo("DONE");
    }

    @Test
    void noneRevivesACallThatIsDone() {
        var booking = bought("pm_card_visa");
        var key = "bk:" + booking + ":pi:1:cap";
        var payment = rows.text("SELECT payment_id::text FROM payment_op WHERE key = ?", key);
        var stale =
                new PaymentOp(key, UUID.fromString(payment), PaymentOp.Kind.CAPTURE, null, 1, 0);

        results.tryAgain(stale, Duration.ZERO);
        results.putBack(stale, Duration.ZERO);
        results.refused(stale, "late", Duration.ZERO);
        results.stumbled(stale, Duration.ZERO);
        results.failed(stale, "late");
        results.park(stale, "late");

        assertThat(rows.ops(booking, "CAPTURE")).containsExactly(key + " DONE");
        assertThat(
                        rows.texts(
                                "SELECT key FROM payment_op WHERE key = ? AND due_at IS NOT NULL",
                                key))
                .isEmpty();
    }

    /** Taken by a worker that is slow. */
    private StripeEvent received() {
        events.store(id, "payment_intent.succeeded", "pi_of_nobody");
        return new StripeEvent(id, "payment_intent.succeeded", 8, 7);
    }

    /** Its state, and whether it is to be acted on again. */
    private String event() {
        return rows.text(
                """
                SELECT state || CASE WHEN due_at IS NULL THEN '' ELSE ' due' END
                  FROM stripe_event WHERE id = ?
                """,
                id);
    }
}
