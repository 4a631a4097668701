package io.foyer.booking.payment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.payment.AttentionScene;
import io.foyer.booking.payment.RefundStatus;
import io.foyer.common.security.Role;
import io.foyer.platform.payment.FaultKind;
import io.foyer.platform.payment.FaultRule;
import io.foyer.platform.payment.Operation;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What waits for a person, over HTTP. */
class AttentionTests extends AttentionScene {

    @Test
    void nothingWaitsInNormalLife() {
        var booking = bought("pm_card_visa");
        awaitStatus(asked(booking, 2_000), RefundStatus.SUCCEEDED);
        look();

        assertThat(waitingFor(booking)).isEmpty();
    }

    @Test
    void aFailedRefundWaitsAndIsMadeOnceMore() {
        var booking = bought("pm_card_visa");
        sandbox.faults()
                .add(FaultRule.once(Operation.CREATE_REFUND, FaultKind.INVALID_REQUEST).times(-1));
        var refund = asked(booking, 2_000);
        awaitStatus(refund, RefundStatus.FAILED);
        sandbox.faults().clear();

        var item = waitingFor(booking).getFirst();
        assertThat(item.path("kind").asString()).isEqualTo("FAILED_REFUND");
        assertThat(item.path("detail").asString()).contains("2000 EUR", "ORGANIZER");
        assertThat(retry(item)).hasStatus(202);

        assertThat(waitingFor(booking)).isEmpty();
        var again = of(booking).getLast();
        awaitStatus(again, RefundStatus.SUCCEEDED);
        assertThat(statusOf(refund)).isEqualTo(RefundStatus.FAILED);
        assertThat(givenBack(booking)).isEqualTo(2_000);
        assertThat(retry(item)).hasStatus(202);
        assertThat(of(booking)).hasSize(2);
    }

    @Test
    void aCaptureThatCanNeverHappenWaitsForNobody() {
        sandbox.faults().add(FaultRule.once(Operation.CAPTURE_INTENT, FaultKind.TOO_MANY_REQUESTS));
        var booking = paid("pm_card_visa");
        sandbox.expireAuthorisation(intentOf(booking));
        awaitPayment(booking, "CANCELLED");
        workers.makeCalls();

        assertThat(waitingFor(booking)).isEmpty();
    }

    @Test
    void aCallThatWasRefusedTooOftenWaitsAndIsMadeOnceMore() {
        sandbox.faults()
                .add(FaultRule.once(Operation.CAPTURE_INTENT, FaultKind.INVALID_REQUEST).times(-1));
        var booking = paid("pm_card_visa");
        await().atMost(SOON)
                .until(
                        () -> {
                            workers.makeCalls();
                            return !waitingFor(booking).isEmpty();
                        });
        sandbox.faults().clear();

        var item = waitingFor(booking).getFirst();
        assertThat(item.path("kind").asString()).isEqualTo("PARKED_CALL");
        assertThat(item.path("detail").asString()).startsWith("CAPTURE: ");
        assertThat(retry(item)).hasStatus(202);

        awaitPayment(booking, "CAPTURED");
        assertThat(waitingFor(booking)).isEmpty();
    }

    /** As the release before left it: the call parked, the tickets out. */
    @Test
    void ticketsThatWereNeverPaidForWaitAndAreWrittenOffWhenSomebodySaysSo() {
        var booking = bought("pm_card_visa");
        rows.change("UPDATE payment SET status = 'CANCELLED' WHERE booking_id = ?", booking);
        look();

        var item =
                waitingFor(booking).stream()
                        .filter(one -> one.path("kind").asString().equals("TICKETS_WITHOUT_MONEY"))
                        .findFirst()
                        .orElseThrow();
        assertThat(retry(item)).hasStatus(202);

        assertThat(waitingFor(booking))
                .noneMatch(one -> one.path("kind").asString().equals("TICKETS_WITHOUT_MONEY"));
        assertThat(buyer.statusOf(booking)).isEqualTo("CANCELLED");
        assertThat(buyer.tickets(booking).get(0).path("status").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void aParkedWebhookIsTakenUp() {
        var id = "evt_" + UUID.randomUUID();
        rows.change(
                "INSERT INTO stripe_event (id, type, state, due_at, attempts)"
                        + " VALUES (?, 'payment_intent.succeeded', 'PARKED', NULL, 8)",
                id);

        assertThat(retry("webhook:" + id)).hasStatus(202);

        assertThat(rows.texts("SELECT state FROM stripe_event WHERE id = ?", id))
                .containsExactly("RECEIVED");
        assertThat(
                        rows.texts(
                                "SELECT object FROM audit_entry WHERE action ="
                                        + " 'payment-attention-retried'"))
                .contains("webhook:" + id);
    }

    @Test
    void booksThatAreWrongWaitUntilTheyAreRight() {
        var booking = bought("pm_card_visa");
        rows.change("UPDATE payment SET refunded = 7 WHERE booking_id = ?", booking);
        look();

        var item = waitingFor(booking).getFirst();
        assertThat(item.path("kind").asString()).isEqualTo("LEDGER");
        assertThat(retry(item)).hasStatus(202);
        assertThat(waitingFor(booking)).hasSize(1);

        rows.change("UPDATE payment SET refunded = 0 WHERE booking_id = ?", booking);
        look();
        assertThat(waitingFor(booking)).isEmpty();
    }

    @Test
    void moneyWithoutABookingWaitsAndGoesBackWhenSomebodySaysSo() {
        var booking = bought("pm_card_visa");
        rows.change(
                "UPDATE booking SET status = 'EXPIRED', version = version + 1 WHERE id = ?",
                booking);
        rows.change(
                "UPDATE payment SET checked_at = now() - interval '16 min' WHERE booking_id = ?",
                booking);
        look();

        var item = waitingFor(booking).getFirst();
        assertThat(item.path("kind").asString()).isEqualTo("MONEY_WITHOUT_BOOKING");
        assertThat(retry(item)).hasStatus(202);

        assertThat(waitingFor(booking)).isEmpty();
        awaitPayment(booking, "REFUNDED");
        assertThat(givenBack(booking)).isEqualTo(PAID);
    }

    @Test
    void itIsForAdminsAlone() {
        var path = "/api/v1/payments/attention";

        assertThat(http.get().uri(path)).hasStatus(401);
        assertThat(http.post().uri(path + "/refund:1/retries")).hasStatus(401);
        for (var role : new Role[] {Role.CUSTOMER, Role.ORGANIZER}) {
            assertThat(list(role)).hasStatus(403);
            assertThat(retry("refund:" + UUID.randomUUID(), role)).hasStatus(403);
        }
        assertThat(list(Role.ADMIN)).hasStatusOk();
    }

    @Test
    void whatIsNotThereCannotBeTriedAgain() {
        for (var key :
                new String[] {
                    "refund:" + UUID.randomUUID(),
                    "refund:none",
                    "call:none",
                    "webhook:none",
                    "difference:none",
                    "nothing:at-all",
                    "nothing"
                }) {
            assertThat(retry(key)).as(key).hasStatus(404);
        }
    }
}
