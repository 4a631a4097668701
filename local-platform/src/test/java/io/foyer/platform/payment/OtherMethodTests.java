package io.foyer.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.CaptureMethod;
import com.stripe.param.PaymentIntentCreateParams.PaymentMethodOptions;
import com.stripe.param.RefundCreateParams;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bank debits and wallets: nothing waits to be captured. */
class OtherMethodTests {

    private static final Duration BANK = Duration.ofSeconds(2);

    private final Shop shop = Shop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aWalletPaysAtOnceThoughACardWouldWait() throws StripeException {
        PaymentIntent byWallet = shop.confirm(create(), "pm_alipay");
        PaymentIntent byCard = shop.confirm(create(), "pm_card_visa");

        assertThat(byWallet.getStatus()).isEqualTo("succeeded");
        assertThat(byWallet.getAmountReceived()).isEqualTo(5_000);
        assertThat(byCard.getStatus()).isEqualTo("requires_capture");
        assertThat(charge(byWallet).getCaptured()).isTrue();
        assertThat(charge(byWallet).getPaymentMethodDetails().getType()).isEqualTo("alipay");
        assertThat(byWallet.getPaymentMethodTypes())
                .containsExactly("card", "us_bank_account", "alipay");
    }

    @Test
    void aBankDebitTakesItsTimeAndCannotBeCalledBackMeanwhile() throws StripeException {
        String id = create();

        assertThat(shop.confirm(id, "pm_usBankAccount_success").getStatus())
                .isEqualTo("processing");
        assertThat(refused(() -> shop.stripe.paymentIntents().cancel(id)).getCode())
                .isEqualTo("payment_intent_unexpected_state");
        shop.clock.advance(BANK);

        assertThat(shop.stripe.paymentIntents().retrieve(id).getStatus()).isEqualTo("succeeded");
    }

    @Test
    void anEmptyAccountIsFoundOutLater() throws StripeException {
        String id = create();
        shop.confirm(id, "pm_usBankAccount_insufficientFunds");

        shop.clock.advance(BANK);

        PaymentIntent intent = shop.stripe.paymentIntents().retrieve(id);
        assertThat(intent.getStatus()).isEqualTo("requires_payment_method");
        assertThat(intent.getLastPaymentError().getDeclineCode()).isEqualTo("insufficient_funds");
    }

    @Test
    void whatWasPaidByWalletIsRefundedInParts() throws StripeException {
        String id = shop.confirm(create(), "pm_alipay").getId();
        RefundCreateParams part =
                RefundCreateParams.builder().setPaymentIntent(id).setAmount(3_000L).build();

        assertThat(shop.stripe.refunds().create(part).getStatus()).isEqualTo("succeeded");
        assertThat(refused(() -> shop.stripe.refunds().create(part)).getParam())
                .isEqualTo("amount");
    }

    @Test
    void anIntentTakesOnlyTheMethodsItNames() throws StripeException {
        String cardsOnly = shop.create(5_000).getId();

        assertThat(refused(() -> shop.confirm(cardsOnly, "pm_alipay")).getCode())
                .isEqualTo("payment_intent_incompatible_payment_method");
        assertThat(
                        refused(
                                        () ->
                                                shop.stripe
                                                        .paymentIntents()
                                                        .create(
                                                                Shop.ofManualCapture(5_000)
                                                                        .addPaymentMethodType(
                                                                                "alipay")
                                                                        .build()))
                                .getParam())
                .isEqualTo("payment_method_types");
    }

    private String create() throws StripeException {
        return shop.stripe
                .paymentIntents()
                .create(
                        PaymentIntentCreateParams.builder()
                                .setAmount(5_000L)
                                .setCurrency("usd")
                                .setCaptureMethod(CaptureMethod.AUTOMATIC)
                                .addPaymentMethodType("card")
                                .addPaymentMethodType("us_bank_account")
                                .addPaymentMethodType("alipay")
                                .setPaymentMethodOptions(
                                        PaymentMethodOptions.builder()
                                                .setCard(
                                                        PaymentMethodOptions.Card.builder()
                                                                .setCaptureMethod(
                                                                        PaymentMethodOptions.Card
                                                                                .CaptureMethod
                                                                                .MANUAL)
                                                                .build())
                                                .build())
                                .build())
                .getId();
    }

    private com.stripe.model.Charge charge(PaymentIntent intent) throws StripeException {
        return shop.stripe.charges().retrieve(intent.getLatestCharge());
    }

    private static InvalidRequestException refused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        InvalidRequestException refusal = catchThrowableOfType(InvalidRequestException.class, call);
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
