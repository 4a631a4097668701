package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.common.money.Money;
import io.foyer.platform.payment.FaultKind;
import io.foyer.platform.payment.FaultRule;
import io.foyer.platform.payment.Operation;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An answer was lost, and the next try comes after a day, when the provider knows no key of it. */
class ForgottenKeyTests extends RefundScene {

    @Autowired private RefundGateway provider;

    @Test
    void aRefundIsFoundAndNotMadeTwice() {
        var booking = bought("pm_card_visa");
        fail(Operation.CREATE_REFUND, FaultKind.DROP_RESPONSE);
        fail(Operation.LIST_REFUNDS, FaultKind.SERVER_ERROR);
        var refund = asked(booking, 2_000);
        await().atMost(SOON).until(() -> givenBack(booking) == 2_000);
        workers.makeCalls();
        assertThat(statusOf(refund)).isEqualTo(RefundStatus.PENDING);

        aDayPasses();

        awaitStatus(refund, RefundStatus.SUCCEEDED);
        assertThat(givenBack(booking)).isEqualTo(2_000);
        assertThat(rows.ops(booking, "REFUND")).hasSize(1);
    }

    /** What would happen to somebody who did not look first. */
    @Test
    void theProviderMakesItTwiceForWhoDoesNotLook() {
        var booking = bought("pm_card_visa");
        var wanted = new NewRefund(UUID.randomUUID(), new Money(2_000, "EUR"));
        provider.refund(intentOf(booking), wanted, "of " + booking);

        aDayPasses();
        provider.refund(intentOf(booking), wanted, "of " + booking);

        assertThat(givenBack(booking)).isEqualTo(4_000);
    }

    @Test
    void aCaptureIsFoundAndNotAskedForAgain() {
        var booking = buyer.hold(shop.showtime(5), 1);
        var intent = buyer.intentOf(booking);
        fail(Operation.CAPTURE_INTENT, FaultKind.DROP_RESPONSE);
        fail(Operation.RETRIEVE_INTENT, FaultKind.SERVER_ERROR);
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();
        await().atMost(SOON).until(() -> sandbox.intent(intent).orElseThrow().captured() == PAID);
        workers.makeCalls();
        assertThat(rows.paymentStatus(booking)).isEqualTo("AUTHORISED");

        aDayPasses();

        awaitPayment(booking, "CAPTURED");
        assertThat(sandbox.intent(intent).orElseThrow().captured()).isEqualTo(PAID);
        assertThat(rows.ops(booking, "CAPTURE"))
                .containsExactly("bk:" + booking + ":pi:1:cap DONE");
    }

    @Test
    void aCardIsNotChargedTwice() {
        var booking = buyer.hold(shop.showtime(5), 1);
        var intent = buyer.intentOf(booking);
        fail(Operation.CONFIRM_INTENT, FaultKind.DROP_RESPONSE);
        fail(Operation.RETRIEVE_INTENT, FaultKind.SERVER_ERROR);
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatus(202);
        assertThat(sandbox.intent(intent).orElseThrow().status()).isEqualTo("requires_capture");

        aDayPasses();

        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();
        awaitPayment(booking, "CAPTURED");
        assertThat(sandbox.intent(intent).orElseThrow().captured()).isEqualTo(PAID);
    }

    private void aDayPasses() {
        sandbox.faults().clear();
        sandbox.forgetKeys();
    }

    private void fail(Operation operation, FaultKind fault) {
        sandbox.faults().add(FaultRule.once(operation, fault).times(-1));
    }
}
