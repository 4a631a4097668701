package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.common.money.Money;
import io.foyer.platform.payment.FaultKind;
import io.foyer.platform.payment.FaultRule;
import io.foyer.platform.payment.Operation;
import org.junit.jupiter.api.Test;

/** Refunds whose way is not smooth. */
class RefundFaultTests extends RefundScene {

    @Test
    void aRefundWaitsForTheCapture() {
        sandbox.faults()
                .add(
                        FaultRule.once(Operation.CAPTURE_INTENT, FaultKind.TOO_MANY_REQUESTS)
                                .times(-1));
        var booking = paid("pm_card_visa");
        var refund = asked(booking, PAID);
        workers.makeCalls();
        assertThat(rows.paymentStatus(booking)).isEqualTo("AUTHORISED");
        assertThat(rows.ops(booking, "REFUND")).isEmpty();
        assertThat(refunds.left(booking)).contains(new Money(0, "EUR"));

        sandbox.faults().clear();

        awaitStatus(refund, RefundStatus.SUCCEEDED);
        assertThat(rows.paymentStatus(booking)).isEqualTo("REFUNDED");
        assertThat(givenBack(booking)).isEqualTo(PAID);
    }

    @Test
    void moneyThatIsNeverTakenNeedNotGoBack() {
        sandbox.faults()
                .add(
                        FaultRule.once(Operation.CAPTURE_INTENT, FaultKind.TOO_MANY_REQUESTS)
                                .times(-1));
        var booking = paid("pm_card_visa");
        var refund = asked(booking, PAID);
        sandbox.expireAuthorisation(intentOf(booking));
        sandbox.faults().clear();

        awaitStatus(refund, RefundStatus.SUCCEEDED);

        assertThat(rows.paymentStatus(booking)).isEqualTo("CANCELLED");
        assertThat(givenBack(booking)).isZero();
        assertThat(rows.ops(booking, "REFUND")).isEmpty();
    }

    @Test
    void aRefundWithoutAnAnswerHappensOnce() {
        var booking = bought("pm_card_visa");
        sandbox.faults().add(FaultRule.once(Operation.CREATE_REFUND, FaultKind.DROP_RESPONSE));

        awaitStatus(asked(booking, 2_000), RefundStatus.SUCCEEDED);

        assertThat(givenBack(booking)).isEqualTo(2_000);
        assertThat(rows.ops(booking, "REFUND")).hasSize(1);
    }

    @Test
    void aRefundThatHappenedThoughTheProviderSaidNoIsFound() {
        var booking = bought("pm_card_visa");
        sandbox.faults()
                .add(FaultRule.once(Operation.CREATE_REFUND, FaultKind.SERVER_ERROR_AFTER_EFFECT));

        awaitStatus(asked(booking, 2_000), RefundStatus.SUCCEEDED);

        assertThat(givenBack(booking)).isEqualTo(2_000);
    }

    @Test
    void aRefundThatTheProviderFailedIsAskedForUnderANewKey() {
        var booking = bought("pm_card_visa");
        sandbox.faults().add(FaultRule.once(Operation.CREATE_REFUND, FaultKind.SERVER_ERROR));
        var refund = asked(booking, 2_000);

        awaitStatus(refund, RefundStatus.SUCCEEDED);

        var key = "bk:" + booking + ":pi:1:ref:" + refund.id();
        assertThat(rows.ops(booking, "REFUND")).containsExactly(key + " FAILED", key + ":2 DONE");
    }

    @Test
    void aSlowBankIsWaitedFor() {
        var booking = bought("pm_card_pendingRefund");
        var refund = asked(booking, PAID);
        await().atMost(SOON)
                .until(
                        () -> {
                            workers.makeCalls();
                            return givenBack(booking) == PAID;
                        });
        assertThat(statusOf(refund)).isEqualTo(RefundStatus.PENDING);

        await().atMost(SOON)
                .until(
                        () -> {
                            workers.reconcile();
                            return statusOf(refund) == RefundStatus.SUCCEEDED;
                        });
        assertThat(rows.paymentStatus(booking)).isEqualTo("REFUNDED");
        assertThat(rows.messages("RefundCompleted", booking)).isOne();
    }

    @Test
    void whatTheBankSendsBackIsHereAgainAndMayBeAskedForOnceMore() {
        sandbox.webhooks().clearRules();
        var booking = bought("pm_card_refundFail");
        var refund = asked(booking, PAID);

        await().atMost(SOON)
                .until(
                        () -> {
                            workers.makeCalls();
                            workers.actOnWebhooks();
                            return statusOf(refund) == RefundStatus.FAILED;
                        });

        assertThat(rows.paymentStatus(booking)).isEqualTo("CAPTURED");
        assertThat(refunds.left(booking)).contains(new Money(PAID, "EUR"));
        assertThat(ask(booking, PAID, "again " + booking))
                .isInstanceOf(RefundOutcome.Requested.class);
    }

    @Test
    void whatTheProviderRefusesForGoodFailsAndIsLeftAgain() {
        var booking = bought("pm_card_visa");
        sandbox.faults()
                .add(FaultRule.once(Operation.CREATE_REFUND, FaultKind.INVALID_REQUEST).times(-1));
        var refund = asked(booking, 2_000);

        awaitStatus(refund, RefundStatus.FAILED);

        assertThat(refunds.left(booking)).contains(new Money(PAID, "EUR"));
        assertThat(givenBack(booking)).isZero();
        assertThat(rows.messages("RefundCompleted", booking)).isZero();
    }
}
