package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is over and old is forgotten; what waits is not. */
class PruningTests extends RefundScene {

    @Autowired private Pruning pruning;

    @Test
    void oldWebhooksAreForgottenOnceTheyWereActedOn() {
        var done = webhook("DONE", 31);
        var recent = webhook("DONE", 29);
        var parked = webhook("PARKED", 400);
        var waiting = webhook("RECEIVED", 400);

        pruning.runOnce();

        assertThat(rows.texts("SELECT id FROM stripe_event"))
                .contains(recent, parked, waiting)
                .doesNotContain(done);
        rows.change("DELETE FROM stripe_event WHERE id IN (?, ?)", parked, waiting);
    }

    @Test
    void oldCallsAreForgottenOnceTheirPaymentIsOver() {
        var booking = bought("pm_card_visa");
        var open = buyer.hold(shop.showtime(5), 1);
        buyer.intentOf(open);
        var recent = bought("pm_card_visa");
        for (var old : new UUID[] {booking, open}) {
            rows.change(
                    """
                    UPDATE payment_op SET answered_at = answered_at - interval '91 d'
                     WHERE payment_id IN (SELECT id FROM payment WHERE booking_id = ?)
                    """,
                    old);
        }

        pruning.runOnce();

        assertThat(rows.ops(booking, "CAPTURE")).isEmpty();
        assertThat(rows.ops(booking, "CREATE")).isEmpty();
        assertThat(rows.ops(open, "CREATE")).hasSize(1);
        assertThat(rows.ops(recent, "CAPTURE")).hasSize(1);
    }

    @Test
    void aBookingWhoseCallsAreForgottenCanStillBeRefunded() {
        var booking = bought("pm_card_visa");
        rows.change(
                """
                UPDATE payment_op SET answered_at = answered_at - interval '91 d'
                 WHERE payment_id IN (SELECT id FROM payment WHERE booking_id = ?)
                """,
                booking);
        pruning.runOnce();

        awaitStatus(asked(booking, 2_000), RefundStatus.SUCCEEDED);

        assertThat(givenBack(booking)).isEqualTo(2_000);
    }

    private String webhook(String state, int days) {
        var id = "evt_" + UUID.randomUUID();
        rows.change(
                """
                INSERT INTO stripe_event (id, type, state, due_at, received_at)
                VALUES (?, 'payment_intent.succeeded', ?, NULL, now() - make_interval(days => ?))
                """,
                id,
                state,
                days);
        return id;
    }
}
