package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.platform.payment.FaultKind;
import io.foyer.platform.payment.FaultRule;
import io.foyer.platform.payment.Operation;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The provider is away for longer than what it refuses is tried: afterwards nobody has work. */
class OutageTests extends RefundScene {

    private static final int LONGER_THAN_TRIES = 20;

    @Autowired private StripeEvents events;

    @ParameterizedTest
    @EnumSource(names = {"SERVER_ERROR", "TOO_MANY_REQUESTS", "DROP_RESPONSE"})
    void whatIsToBeCapturedIsCapturedAfterwards(FaultKind fault) {
        var booking = buyer.hold(shop.showtime(5), 1);
        buyer.intentOf(booking);
        fail(Operation.CAPTURE_INTENT, fault, LONGER_THAN_TRIES);
        if (fault == FaultKind.DROP_RESPONSE) {
            fail(Operation.RETRIEVE_INTENT, FaultKind.SERVER_ERROR, LONGER_THAN_TRIES);
        }
        buyer.confirm(booking, "pm_card_visa");
        makeManyCalls();
        assertThat(rows.ops(booking, "CAPTURE")).noneMatch(op -> op.endsWith(" PARKED"));

        sandbox.faults().clear();

        awaitPayment(booking, "CAPTURED");
    }

    @Test
    void whatIsToGoBackGoesBackAfterwards() {
        var booking = bought("pm_card_visa");
        fail(Operation.CREATE_REFUND, FaultKind.SERVER_ERROR, -1);
        var refund = asked(booking, 2_000);
        makeManyCalls();
        assertThat(statusOf(refund)).isEqualTo(RefundStatus.PENDING);

        sandbox.faults().clear();

        awaitStatus(refund, RefundStatus.SUCCEEDED);
        assertThat(givenBack(booking)).isEqualTo(2_000);
        assertThat(rows.messages("RefundCompleted", booking)).isOne();
    }

    @Test
    void anOutageDoesNotUseUpTheTriesOfWhatIsRefusedAfterwards() {
        var booking = bought("pm_card_visa");
        fail(Operation.CREATE_REFUND, FaultKind.SERVER_ERROR, -1);
        var refund = asked(booking, PAID);
        makeManyCalls();
        sandbox.faults().clear();
        fail(Operation.CREATE_REFUND, FaultKind.INVALID_REQUEST, -1);

        workers.makeCalls();
        assertThat(statusOf(refund)).isEqualTo(RefundStatus.PENDING);

        awaitStatus(refund, RefundStatus.FAILED);
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVER_ERROR", "TOO_MANY_REQUESTS"})
    void whatAWebhookSaysIsActedOnAfterwards(FaultKind fault) {
        var booking = buyer.hold(shop.showtime(5), 1);
        var event = "evt_" + UUID.randomUUID();
        var intent = buyer.intentOf(booking);
        fail(Operation.RETRIEVE_INTENT, fault, -1);
        events.store(event, "payment_intent.succeeded", intent);
        for (var i = 0; i < LONGER_THAN_TRIES; i++) {
            workers.actOnWebhooks();
        }
        assertThat(stateOf(event)).isEqualTo("RECEIVED");

        sandbox.faults().clear();

        await().atMost(SOON)
                .until(
                        () -> {
                            workers.actOnWebhooks();
                            return stateOf(event).equals("DONE");
                        });
    }

    @Test
    void aWebhookThatWasPutAsideIsOverOnceItsPaymentIs() {
        var over = bought("pm_card_visa");
        var open = buyer.hold(shop.showtime(5), 1);
        var aboutWhatIsOver = parked("payment_intent.succeeded", intentOf(over));
        var aboutWhatIsOpen = parked("payment_intent.succeeded", buyer.intentOf(open));

        workers.reconcile();

        assertThat(stateOf(aboutWhatIsOver)).isEqualTo("DONE");
        assertThat(stateOf(aboutWhatIsOpen)).isEqualTo("PARKED");
    }

    @Test
    void oneAboutARefundIsOverOnceTheRefundsAre() {
        var booking = bought("pm_card_visa");
        var event = parked("refund.updated", intentOf(booking));
        fail(Operation.CREATE_REFUND, FaultKind.TOO_MANY_REQUESTS, -1);
        var refund = asked(booking, 2_000);

        workers.reconcile();
        assertThat(stateOf(event)).isEqualTo("PARKED");
        sandbox.faults().clear();
        awaitStatus(refund, RefundStatus.SUCCEEDED);
        workers.reconcile();

        assertThat(stateOf(event)).isEqualTo("DONE");
    }

    private String parked(String type, String intent) {
        var event = "evt_" + UUID.randomUUID();
        events.store(event, type, intent);
        rows.change(
                "UPDATE stripe_event SET state = 'PARKED', due_at = NULL, attempts = 8 WHERE id ="
                        + " ?",
                event);
        return event;
    }

    private void makeManyCalls() {
        for (var i = 0; i < LONGER_THAN_TRIES; i++) {
            workers.makeCalls();
        }
    }

    private void fail(Operation operation, FaultKind fault, int times) {
        sandbox.faults().add(FaultRule.once(operation, fault).times(times));
    }

    private String stateOf(String event) {
        return rows.text("SELECT state FROM stripe_event WHERE id = ?", event);
    }
}
