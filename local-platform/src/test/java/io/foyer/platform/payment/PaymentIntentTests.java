package io.foyer.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.Stripe;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.PaymentIntentUpdateParams;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaymentIntentTests {

    private final Shop shop = Shop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void speaksTheVersionOfTheClient() {
        assertThat(Events.API_VERSION).isEqualTo(Stripe.API_VERSION);
    }

    @Test
    void aNewIntentWaitsForACard() throws StripeException {
        PaymentIntent intent = shop.create(41_338);

        assertThat(intent.getStatus()).isEqualTo("requires_payment_method");
        assertThat(intent.getAmount()).isEqualTo(41_338);
        assertThat(intent.getCurrency()).isEqualTo("usd");
        assertThat(intent.getCaptureMethod()).isEqualTo("manual");
        assertThat(intent.getMetadata()).containsEntry("booking_id", "b-1");
        assertThat(intent.getClientSecret()).startsWith(intent.getId() + "_secret_");
        assertThat(intent.getLivemode()).isFalse();
        assertThat(intent.getLatestCharge()).isNull();
        assertThat(intent.getLastResponse().requestId()).startsWith("req_");
        assertThat(intent.getLastResponse().headers().firstValue("Stripe-Version"))
                .contains(Stripe.API_VERSION);
    }

    @Test
    void aConfirmedCardIsAuthorisedAndThenCaptured() throws StripeException {
        PaymentIntent authorised = shop.authorised(5_000);
        assertThat(authorised.getStatus()).isEqualTo("requires_capture");
        assertThat(authorised.getAmountCapturable()).isEqualTo(5_000);
        assertThat(authorised.getAmountReceived()).isZero();

        PaymentIntent captured = shop.stripe.paymentIntents().capture(authorised.getId());
        assertThat(captured.getStatus()).isEqualTo("succeeded");
        assertThat(captured.getAmountCapturable()).isZero();
        assertThat(captured.getAmountReceived()).isEqualTo(5_000);
    }

    @Test
    void anAutomaticIntentSucceedsAtOnce() throws StripeException {
        PaymentIntent intent =
                shop.stripe
                        .paymentIntents()
                        .create(
                                PaymentIntentCreateParams.builder()
                                        .setAmount(900L)
                                        .setCurrency("eur")
                                        .setPaymentMethod("pm_card_mastercard")
                                        .setConfirm(true)
                                        .build());

        assertThat(intent.getStatus()).isEqualTo("succeeded");
        assertThat(intent.getAmountReceived()).isEqualTo(900);
    }

    @Test
    void aCardGivenAtCreationWaitsForConfirmation() throws StripeException {
        PaymentIntent intent =
                shop.stripe
                        .paymentIntents()
                        .create(Shop.ofManualCapture(900).setPaymentMethod("pm_card_visa").build());

        assertThat(intent.getStatus()).isEqualTo("requires_confirmation");
        assertThat(shop.stripe.paymentIntents().confirm(intent.getId()).getStatus())
                .isEqualTo("requires_capture");
    }

    @Test
    void theChargeTellsBrandAndLastFour() throws StripeException {
        String id = shop.authorised(700).getId();

        PaymentIntent intent =
                shop.stripe
                        .paymentIntents()
                        .retrieve(
                                id,
                                PaymentIntentRetrieveParams.builder()
                                        .addExpand("latest_charge")
                                        .addExpand("payment_method")
                                        .build());

        var card = intent.getLatestChargeObject().getPaymentMethodDetails().getCard();
        assertThat(card.getBrand()).isEqualTo("visa");
        assertThat(card.getLast4()).isEqualTo("4242");
        assertThat(intent.getPaymentMethodObject().getCard().getLast4()).isEqualTo("4242");
        assertThat(shop.stripe.charges().retrieve(intent.getLatestCharge()).getCaptured())
                .isFalse();
    }

    @Test
    void aPartOfAnAuthorisationCanBeCaptured() throws StripeException {
        PaymentIntent captured = capture(shop.authorised(5_000).getId(), 3_000);

        assertThat(captured.getAmountReceived()).isEqualTo(3_000);
        assertThat(shop.stripe.charges().retrieve(captured.getLatestCharge()).getAmountCaptured())
                .isEqualTo(3_000);
    }

    @Test
    void moreThanTheAuthorisationCanNotBeCaptured() throws StripeException {
        String id = shop.authorised(5_000).getId();

        assertThat(refused(() -> capture(id, 5_001)).getCode()).isEqualTo("amount_too_large");
        assertThat(shop.stripe.paymentIntents().retrieve(id).getStatus())
                .isEqualTo("requires_capture");
    }

    @Test
    void aCapturedIntentCanBeNeitherCapturedNorCancelledNorConfirmed() throws StripeException {
        String id = shop.paid(5_000).getId();

        assertThat(unexpectedState(() -> shop.stripe.paymentIntents().capture(id))).isTrue();
        assertThat(unexpectedState(() -> shop.stripe.paymentIntents().cancel(id))).isTrue();
        assertThat(unexpectedState(() -> shop.confirm(id, "pm_card_visa"))).isTrue();
    }

    @Test
    void cancellingGivesAnAuthorisationUp() throws StripeException {
        PaymentIntent authorised = shop.authorised(5_000);

        PaymentIntent canceled =
                shop.stripe
                        .paymentIntents()
                        .cancel(
                                authorised.getId(),
                                PaymentIntentCancelParams.builder()
                                        .setCancellationReason(
                                                PaymentIntentCancelParams.CancellationReason
                                                        .REQUESTED_BY_CUSTOMER)
                                        .build());

        assertThat(canceled.getStatus()).isEqualTo("canceled");
        assertThat(canceled.getCancellationReason()).isEqualTo("requested_by_customer");
        assertThat(canceled.getCanceledAt()).isNotNull();
        assertThat(canceled.getAmountCapturable()).isZero();
        assertThat(shop.stripe.charges().retrieve(authorised.getLatestCharge()).getRefunded())
                .isTrue();
        assertThat(unexpectedState(() -> shop.stripe.paymentIntents().capture(canceled.getId())))
                .isTrue();
    }

    @Test
    void anAuthorisationNobodyCapturesExpires() throws StripeException {
        String id = shop.authorised(5_000).getId();

        shop.clock.advance(Duration.ofDays(7));

        PaymentIntent intent = shop.stripe.paymentIntents().retrieve(id);
        assertThat(intent.getStatus()).isEqualTo("canceled");
        assertThat(intent.getCancellationReason()).isEqualTo("expired");
    }

    @Test
    void anIntentWithoutACardCanNotBeConfirmed() throws StripeException {
        String id = shop.create(500).getId();

        assertThat(unexpectedState(() -> shop.stripe.paymentIntents().confirm(id))).isTrue();
    }

    @Test
    void termsCanBeChangedWhileTheIntentIsOpen() throws StripeException {
        String id = shop.create(500).getId();

        PaymentIntent changed = update(id, 600);
        assertThat(changed.getAmount()).isEqualTo(600);
        assertThat(changed.getMetadata())
                .containsEntry("booking_id", "b-1")
                .containsEntry("attempt", "2");

        shop.confirm(id, "pm_card_visa");
        assertThat(unexpectedState(() -> update(id, 700))).isTrue();
    }

    private PaymentIntent capture(String id, long amount) throws StripeException {
        return shop.stripe
                .paymentIntents()
                .capture(
                        id,
                        PaymentIntentCaptureParams.builder().setAmountToCapture(amount).build());
    }

    private PaymentIntent update(String id, long amount) throws StripeException {
        return shop.stripe
                .paymentIntents()
                .update(
                        id,
                        PaymentIntentUpdateParams.builder()
                                .setAmount(amount)
                                .putMetadata("attempt", "2")
                                .build());
    }

    private static boolean unexpectedState(ThrowingCallable call) {
        return "payment_intent_unexpected_state".equals(refused(call).getCode());
    }

    private static InvalidRequestException refused(ThrowingCallable call) {
        return catchThrowableOfType(InvalidRequestException.class, call);
    }
}
