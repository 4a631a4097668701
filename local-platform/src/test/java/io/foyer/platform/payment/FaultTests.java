package io.foyer.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultTests {

    private final Shop shop = Shop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aLostAnswerOfACreationIsFoundUnderItsKey() throws Exception {
        fail(Operation.CREATE_INTENT, FaultKind.DROP_RESPONSE);
        Callable<PaymentIntent> create =
                () ->
                        shop.stripe
                                .paymentIntents()
                                .create(Shop.ofManualCapture(500).build(), Shop.key("k"));

        lost(create);

        assertThat(shop.sandbox.state().intents()).hasSize(1);
        assertThat(create.call().getId()).isEqualTo(shop.sandbox.state().intents().getFirst().id());
    }

    @Test
    void aLostAnswerOfACaptureIsFoundUnderItsKey() throws Exception {
        String id = shop.authorised(500).getId();
        fail(Operation.CAPTURE_INTENT, FaultKind.DROP_RESPONSE);
        Callable<PaymentIntent> capture =
                () -> shop.stripe.paymentIntents().capture(id, Shop.key("k"));

        lost(capture);

        assertThat(captured(id)).isEqualTo(500);
        assertThat(capture.call().getStatus()).isEqualTo("succeeded");
    }

    @Test
    void aLostAnswerOfACancellationIsFoundUnderItsKey() throws Exception {
        String id = shop.authorised(500).getId();
        fail(Operation.CANCEL_INTENT, FaultKind.DROP_RESPONSE);
        Callable<PaymentIntent> cancel =
                () -> shop.stripe.paymentIntents().cancel(id, Shop.key("k"));

        lost(cancel);

        assertThat(cancel.call().getStatus()).isEqualTo("canceled");
    }

    @Test
    void aLostAnswerOfARefundIsFoundUnderItsKey() throws Exception {
        String id = shop.paid(500).getId();
        fail(Operation.CREATE_REFUND, FaultKind.DROP_RESPONSE);
        Callable<Refund> refund =
                () ->
                        shop.stripe
                                .refunds()
                                .create(
                                        RefundCreateParams.builder().setPaymentIntent(id).build(),
                                        Shop.key("k"));

        lost(refund);

        assertThat(refund.call().getAmount()).isEqualTo(500);
        assertThat(shop.sandbox.intent(id).orElseThrow().refunded()).isEqualTo(500);
    }

    @Test
    void anErrorMayComeBeforeOrAfterTheEffect() throws StripeException {
        String id = shop.authorised(500).getId();
        fail(Operation.CAPTURE_INTENT, FaultKind.SERVER_ERROR);
        assertThat(catchThrowableOfType(ApiException.class, () -> capture(id))).isNotNull();
        assertThat(captured(id)).isZero();

        fail(Operation.CAPTURE_INTENT, FaultKind.SERVER_ERROR_AFTER_EFFECT);
        assertThat(catchThrowableOfType(ApiException.class, () -> capture(id))).isNotNull();
        assertThat(captured(id)).isEqualTo(500);
    }

    @Test
    void whatIsNotPossibleHasNoEffect() throws StripeException {
        String id = shop.authorised(500).getId();
        fail(Operation.CAPTURE_INTENT, FaultKind.INVALID_REQUEST);

        assertThat(catchThrowableOfType(InvalidRequestException.class, () -> capture(id)))
                .returns(400, StripeException::getStatusCode);
        assertThat(captured(id)).isZero();
        assertThat(capture(id).getStatus()).isEqualTo("succeeded");
    }

    @Test
    void tooManyRequestsHaveNoEffect() throws StripeException {
        String id = shop.authorised(500).getId();
        fail(Operation.CAPTURE_INTENT, FaultKind.TOO_MANY_REQUESTS);

        assertThat(catchThrowableOfType(RateLimitException.class, () -> capture(id)))
                .returns(429, StripeException::getStatusCode);
        assertThat(capture(id).getStatus()).isEqualTo("succeeded");
    }

    @Test
    void aDelayedAnswerStillComes() throws StripeException {
        Duration wait = Duration.ofMillis(300);
        shop.sandbox
                .faults()
                .add(FaultRule.once(Operation.CREATE_INTENT, FaultKind.DELAY).lasting(wait));
        long before = System.nanoTime();

        shop.create(500);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(wait);
    }

    @Test
    void aHangingAnswerNeverComesThoughTheEffectIsThere() {
        shop.sandbox
                .faults()
                .add(
                        FaultRule.once(Operation.CREATE_INTENT, FaultKind.HANG)
                                .lasting(Duration.ofMillis(200)));

        lost(() -> shop.create(500));

        assertThat(shop.sandbox.state().intents()).hasSize(1);
    }

    @Test
    void aRefusedConnectionHasNoEffect() {
        shop.sandbox.faults().add(FaultRule.once(Operation.ANY, FaultKind.REFUSE).times(-1));

        lost(() -> shop.create(500));

        shop.sandbox.faults().clear();
        assertThat(shop.sandbox.state().intents()).isEmpty();
    }

    @Test
    void anOutageEndsOnTheSamePort() throws StripeException {
        shop.create(500);
        shop.sandbox.goDown();
        lost(() -> shop.create(500));

        shop.sandbox.comeBack();

        shop.create(500);
        assertThat(shop.sandbox.state().intents()).hasSize(2);
    }

    @Test
    void anOutageCanEndByItself() {
        shop.sandbox.outage(Duration.ofMillis(300));

        Awaitility.await().ignoreExceptions().until(() -> refusesToAnswer());
        Awaitility.await().ignoreExceptions().until(() -> shop.create(500) != null);
    }

    private boolean refusesToAnswer() throws StripeException {
        try {
            shop.create(500);
            return false;
        } catch (ApiConnectionException e) {
            return true;
        }
    }

    @Test
    void aLateBankLeavesTheIntentProcessing() throws StripeException {
        shop.sandbox
                .faults()
                .add(
                        FaultRule.once(Operation.CONFIRM_INTENT, FaultKind.SETTLE_LATE)
                                .lasting(Duration.ofMinutes(5)));
        String id = shop.create(500).getId();

        assertThat(shop.confirm(id, "pm_card_visa").getStatus()).isEqualTo("processing");
        shop.clock.advance(Duration.ofMinutes(5));

        assertThat(shop.stripe.paymentIntents().retrieve(id).getStatus())
                .isEqualTo("requires_capture");
    }

    @Test
    void theBankCanTakeAnAuthorisationBack() throws StripeException {
        String id = shop.authorised(500).getId();

        shop.sandbox.expireAuthorisation(id);

        assertThat(catchThrowableOfType(StripeException.class, () -> capture(id)).getCode())
                .isEqualTo("payment_intent_unexpected_state");
    }

    @Test
    void aFaultHitsAsOftenAndAsLikelyAsAskedFor() throws StripeException {
        shop.sandbox.faults().add(FaultRule.once(Operation.ANY, FaultKind.SERVER_ERROR).times(2));
        int failed = 0;
        for (int i = 0; i < 4; i++) {
            failed += failedOnce() ? 1 : 0;
        }
        assertThat(failed).isEqualTo(2);

        shop.sandbox
                .faults()
                .add(
                        FaultRule.once(Operation.ANY, FaultKind.SERVER_ERROR)
                                .times(-1)
                                .withProbability(0.5));
        int unlucky = 0;
        for (int i = 0; i < 100; i++) {
            unlucky += failedOnce() ? 1 : 0;
        }
        assertThat(unlucky).isBetween(20, 80);
    }

    private boolean failedOnce() throws StripeException {
        try {
            shop.create(500);
            return false;
        } catch (ApiException e) {
            return true;
        }
    }

    private void fail(Operation operation, FaultKind kind) {
        shop.sandbox.faults().add(FaultRule.once(operation, kind));
    }

    private static void lost(Callable<?> call) {
        assertThat(catchThrowableOfType(ApiConnectionException.class, call::call)).isNotNull();
    }

    private PaymentIntent capture(String id) throws StripeException {
        return shop.stripe.paymentIntents().capture(id);
    }

    private long captured(String id) {
        return shop.sandbox.intent(id).orElseThrow().captured();
    }
}
