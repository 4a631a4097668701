package io.foyer.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What was done though its answer was lost is found again. */
class LostCallTests extends FaultScene {

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
    void aHangingAnswerNeverComesThoughTheEffectIsThere() {
        shop.sandbox
                .faults()
                .add(
                        FaultRule.once(Operation.CREATE_INTENT, FaultKind.HANG)
                                .lasting(Duration.ofMillis(200)));

        lost(() -> shop.create(500));

        assertThat(shop.sandbox.state().intents()).hasSize(1);
    }
}
