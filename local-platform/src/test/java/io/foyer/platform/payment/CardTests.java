package io.foyer.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentMethodCreateParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardTests {

    private final Shop shop = Shop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource({
        "pm_card_chargeDeclined,                        card_declined,    generic_decline",
        "pm_card_visa_chargeDeclined,                   card_declined,    generic_decline",
        "pm_card_chargeDeclinedInsufficientFunds,       card_declined,    insufficient_funds",
        "pm_card_visa_chargeDeclinedInsufficientFunds,  card_declined,    insufficient_funds",
        "pm_card_chargeDeclinedLostCard,                card_declined,    lost_card",
        "pm_card_chargeDeclinedStolenCard,              card_declined,    stolen_card",
        "pm_card_chargeDeclinedExpiredCard,             expired_card,     expired_card",
        "pm_card_chargeDeclinedIncorrectCvc,            incorrect_cvc,    incorrect_cvc",
        "pm_card_chargeDeclinedProcessingError,         processing_error, processing_error",
        "pm_card_chargeDeclinedVelocityLimitExceeded,   card_declined,    card_velocity_exceeded",
        "pm_card_radarBlock,                            card_declined,    fraudulent",
        "pm_card_chargeCustomerFail,                    card_declined,    generic_decline",
    })
    void aDeclinedCardSaysWhyAndLeavesTheIntentOpen(String method, String code, String decline)
            throws StripeException {
        String id = shop.create(2_000).getId();

        CardException refusal =
                catchThrowableOfType(CardException.class, () -> shop.confirm(id, method));

        assertThat(refusal.getStatusCode()).isEqualTo(402);
        assertThat(refusal.getCode()).isEqualTo(code);
        assertThat(refusal.getDeclineCode()).isEqualTo(decline);
        assertThat(refusal.getStripeError().getPaymentIntent().getId()).isEqualTo(id);
        PaymentIntent intent = shop.stripe.paymentIntents().retrieve(id);
        assertThat(intent.getStatus()).isEqualTo("requires_payment_method");
        assertThat(intent.getPaymentMethod()).isNull();
        assertThat(intent.getLastPaymentError().getDeclineCode()).isEqualTo(decline);
        assertThat(shop.stripe.charges().retrieve(intent.getLatestCharge()).getStatus())
                .isEqualTo("failed");
    }

    @Test
    void aDeclinedIntentCanBePaidWithAnotherCard() throws StripeException {
        String id = shop.create(2_000).getId();
        assertThat(
                        catchThrowableOfType(
                                CardException.class,
                                () -> shop.confirm(id, "pm_card_chargeDeclined")))
                .isNotNull();

        PaymentIntent paid = shop.confirm(id, "pm_card_amex");

        assertThat(paid.getStatus()).isEqualTo("requires_capture");
        assertThat(paid.getLastPaymentError()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "pm_card_threeDSecure2Required",
        "pm_card_threeDSecureRequired",
        "pm_card_authenticationRequired"
    })
    void aChallengedCardWaitsForTheBuyer(String method) throws StripeException {
        PaymentIntent waiting = shop.confirm(shop.create(2_000).getId(), method);
        assertThat(waiting.getStatus()).isEqualTo("requires_action");
        assertThat(waiting.getNextAction().getType()).isEqualTo("use_stripe_sdk");

        shop.sandbox.passChallenge(waiting.getId());

        assertThat(shop.stripe.paymentIntents().retrieve(waiting.getId()).getStatus())
                .isEqualTo("requires_capture");
    }

    @Test
    void aFailedChallengeAsksForAnotherCard() throws StripeException {
        PaymentIntent waiting =
                shop.confirm(shop.create(2_000).getId(), "pm_card_threeDSecure2Required");

        shop.sandbox.failChallenge(waiting.getId());

        PaymentIntent failed = shop.stripe.paymentIntents().retrieve(waiting.getId());
        assertThat(failed.getStatus()).isEqualTo("requires_payment_method");
        assertThat(failed.getLastPaymentError().getCode())
                .isEqualTo("payment_intent_authentication_failure");
        assertThat(failed.getLatestCharge()).isNull();
    }

    @Test
    void aChallengeMayBePassedAndTheMoneyStillBeMissing() throws StripeException {
        PaymentIntent waiting =
                shop.confirm(
                        shop.create(2_000).getId(),
                        "pm_card_authenticationRequiredChargeDeclinedInsufficientFunds");

        shop.sandbox.passChallenge(waiting.getId());

        assertThat(
                        shop.stripe
                                .paymentIntents()
                                .retrieve(waiting.getId())
                                .getLastPaymentError()
                                .getDeclineCode())
                .isEqualTo("insufficient_funds");
    }

    @Test
    void withoutABuyerPresentAChallengeIsADecline() throws StripeException {
        String id = shop.create(2_000).getId();

        CardException refusal =
                catchThrowableOfType(
                        CardException.class,
                        () ->
                                shop.stripe
                                        .paymentIntents()
                                        .confirm(
                                                id,
                                                PaymentIntentConfirmParams.builder()
                                                        .setPaymentMethod(
                                                                "pm_card_authenticationRequired")
                                                        .setErrorOnRequiresAction(true)
                                                        .build()));

        assertThat(refusal.getCode()).isEqualTo("authentication_required");
    }

    @Test
    void anOptionalChallengeIsNotAskedFor() throws StripeException {
        assertThat(
                        shop.confirm(shop.create(2_000).getId(), "pm_card_threeDSecureOptional")
                                .getStatus())
                .isEqualTo("requires_capture");
    }

    @Test
    void aTypedTestCardWorksLikeItsName() throws StripeException {
        PaymentMethod typed = type("4000 0000 0000 9995");
        String id = shop.create(2_000).getId();

        assertThat(typed.getCard().getLast4()).isEqualTo("9995");
        assertThat(
                        catchThrowableOfType(
                                        CardException.class, () -> shop.confirm(id, typed.getId()))
                                .getDeclineCode())
                .isEqualTo("insufficient_funds");
    }

    @Test
    void aMistypedNumberAndARealCardAreRefused() {
        assertThat(catchThrowableOfType(CardException.class, () -> type("4242424242424241")))
                .returns("incorrect_number", StripeException::getCode);
        assertThat(catchThrowableOfType(CardException.class, () -> type("4539578763621486")))
                .returns("test_mode_live_card", CardException::getDeclineCode);
    }

    @Test
    void anUnknownPaymentMethodIsMissing() throws StripeException {
        String id = shop.create(2_000).getId();

        assertThat(
                        catchThrowableOfType(
                                InvalidRequestException.class, () -> shop.confirm(id, "pm_none")))
                .returns("resource_missing", StripeException::getCode);
    }

    private PaymentMethod type(String number) throws StripeException {
        return shop.stripe
                .paymentMethods()
                .create(
                        PaymentMethodCreateParams.builder()
                                .setType(PaymentMethodCreateParams.Type.CARD)
                                .setCard(
                                        PaymentMethodCreateParams.CardDetails.builder()
                                                .setNumber(number)
                                                .setExpMonth(12L)
                                                .setExpYear(2040L)
                                                .setCvc("123")
                                                .build())
                                .build());
    }
}
