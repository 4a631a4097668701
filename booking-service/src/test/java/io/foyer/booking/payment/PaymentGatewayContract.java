package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.payment.GatewayReply.Answered;
import io.foyer.booking.payment.GatewayReply.Declined;
import io.foyer.booking.payment.GatewayReply.Failed;
import io.foyer.booking.payment.GatewayReply.Stumbled;
import io.foyer.booking.payment.PaymentState.ActionNeeded;
import io.foyer.booking.payment.PaymentState.Authorised;
import io.foyer.booking.payment.PaymentState.AwaitingMethod;
import io.foyer.booking.payment.PaymentState.Cancelled;
import io.foyer.booking.payment.PaymentState.Captured;
import io.foyer.common.money.Money;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What selling relies on, whoever collects the money. */
abstract class PaymentGatewayContract {

    private static final Money PRICE = new Money(5_968, "EUR");

    abstract PaymentGateway gateway();

    abstract RefundGateway refunds();

    /** The buyer proves who they are to their bank. */
    abstract void passChallenge(String intentId);

    @Test
    void anIntentStartsWithoutMoney() {
        var wanted = newIntent();

        var intent = answered(gateway().create(wanted, key()));

        assertThat(intent.state()).isEqualTo(new AwaitingMethod(Optional.empty()));
        assertThat(intent.paymentId()).contains(wanted.paymentId());
        assertThat(intent.bookingId()).contains(wanted.bookingId());
        assertThat(intent.amount()).isEqualTo(PRICE);
        assertThat(intent.clientSecret()).isPresent();
        assertThat(answered(gateway().retrieve(intent.id())).id()).isEqualTo(intent.id());
    }

    @Test
    void oneKeyIsOneIntent() {
        var wanted = newIntent();
        var key = key();

        var first = answered(gateway().create(wanted, key));
        var second = answered(gateway().create(wanted, key));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(answered(gateway().create(wanted, key())).id()).isNotEqualTo(first.id());
    }

    @Test
    void aKeyIsNotUsedForAnotherAmount() {
        var wanted = newIntent();
        var key = key();
        gateway().create(wanted, key);

        assertThat(
                        gateway()
                                .create(
                                        new NewIntent(
                                                wanted.paymentId(),
                                                wanted.bookingId(),
                                                new Money(1_000, "EUR")),
                                        key))
                .isInstanceOf(Stumbled.class);
    }

    @Test
    void aGoodCardIsAuthorisedAndThenCaptured() {
        var intent = create();

        var authorised = answered(gateway().confirm(intent, "pm_card_visa", key()));
        assertThat(authorised.state()).isEqualTo(new Authorised());
        assertThat(authorised.card()).contains(new Card("visa", "4242"));

        assertThat(answered(gateway().capture(intent, key())).state()).isEqualTo(new Captured());
        assertThat(stateOf(intent)).isEqualTo(new Captured());
    }

    @Test
    void aBadCardIsDeclinedAndAnotherMayBeTried() {
        var intent = create();

        assertThat(gateway().confirm(intent, "pm_card_chargeDeclinedInsufficientFunds", key()))
                .isEqualTo(new Declined("insufficient_funds"));
        assertThat(stateOf(intent))
                .isEqualTo(new AwaitingMethod(Optional.of("insufficient_funds")));
        assertThat(answered(gateway().confirm(intent, "pm_card_visa", key())).state())
                .isEqualTo(new Authorised());
    }

    @Test
    void aDeclinedTryIsDeclinedAgainUnderItsKey() {
        var intent = create();
        var key = key();

        gateway().confirm(intent, "pm_card_chargeDeclined", key);

        assertThat(gateway().confirm(intent, "pm_card_chargeDeclined", key))
                .isInstanceOf(Declined.class);
    }

    @Test
    void theBankMayWantToSeeTheBuyer() {
        var intent = create();

        assertThat(
                        answered(gateway().confirm(intent, "pm_card_threeDSecure2Required", key()))
                                .state())
                .isInstanceOf(ActionNeeded.class);
        passChallenge(intent);

        assertThat(stateOf(intent)).isEqualTo(new Authorised());
    }

    @Test
    void whatIsAuthorisedCanBeGivenBack() {
        var intent = create();
        gateway().confirm(intent, "pm_card_visa", key());

        assertThat(answered(gateway().cancel(intent, key())).state()).isEqualTo(new Cancelled());
        assertThat(gateway().capture(intent, key())).isInstanceOf(Failed.class);
        assertThat(gateway().confirm(intent, "pm_card_visa", key())).isInstanceOf(Failed.class);
    }

    @Test
    void whatIsCapturedIsNotCancelledButRefunded() {
        var intent = create();
        gateway().confirm(intent, "pm_card_visa", key());
        gateway().capture(intent, key());

        assertThat(gateway().cancel(intent, key())).isInstanceOf(Failed.class);
        assertThat(refunded(refunds().refund(intent, part(PRICE.amount()), key())).status())
                .isEqualTo(RefundStatus.SUCCEEDED);
        assertThat(refunds().refund(intent, part(1), key())).isInstanceOf(RefundReply.Failed.class);
        assertThat(stateOf(intent)).isEqualTo(new Captured());
    }

    @Test
    void itIsRefundedInPartsAndNeverMoreThanTheWhole() {
        var intent = captured();
        var first = part(2_000);

        var made = refunded(refunds().refund(intent, first, key()));
        refunds().refund(intent, part(PRICE.amount() - 2_500), key());

        assertThat(made.refundId()).contains(first.refundId());
        assertThat(made.amount()).isEqualTo(first.amount());
        assertThat(made.intentId()).isEqualTo(intent);
        assertThat(refunds().refund(intent, part(501), key()))
                .isInstanceOf(RefundReply.Failed.class);
        refunded(refunds().refund(intent, part(500), key()));
        assertThat(((ListReply.Listed<RefundSnapshot>) refunds().refundsOf(intent)).items())
                .hasSize(3)
                .extracting(RefundSnapshot::id)
                .contains(made.id());
    }

    @Test
    void oneKeyIsOneRefund() {
        var intent = captured();
        var key = key();
        var part = part(2_000);

        var first = refunded(refunds().refund(intent, part, key));
        var second = refunded(refunds().refund(intent, part, key));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(refunds().refund(intent, part(2_000), key))
                .isInstanceOf(RefundReply.Stumbled.class);
    }

    @Test
    void whatIsOnlyAuthorisedCannotBeRefunded() {
        var intent = create();
        gateway().confirm(intent, "pm_card_visa", key());

        assertThat(refunds().refund(intent, part(100), key()))
                .isInstanceOf(RefundReply.Failed.class);
    }

    @Test
    void moneyIsCapturedOnce() {
        var intent = create();
        gateway().confirm(intent, "pm_card_visa", key());
        var key = key();
        gateway().capture(intent, key);

        assertThat(gateway().capture(intent, key)).isInstanceOf(Answered.class);
        assertThat(gateway().capture(intent, key())).isInstanceOf(Failed.class);
    }

    @Test
    void whatIsNotThereCannotBePaid() {
        assertThat(gateway().retrieve("pi_unknown")).isInstanceOf(Failed.class);
        assertThat(gateway().confirm("pi_unknown", "pm_card_visa", key()))
                .isInstanceOf(Failed.class);
        assertThat(gateway().confirm(create(), "pm_nonsense", key())).isInstanceOf(Failed.class);
    }

    @Test
    void theSecretIsNotInTheText() {
        var intent = answered(gateway().create(newIntent(), key()));

        assertThat(intent.toString()).doesNotContain(intent.clientSecret().orElseThrow());
    }

    private String create() {
        return answered(gateway().create(newIntent(), key())).id();
    }

    private String captured() {
        var intent = create();
        gateway().confirm(intent, "pm_card_visa", key());
        gateway().capture(intent, key());
        return intent;
    }

    private static NewRefund part(long amount) {
        return new NewRefund(UUID.randomUUID(), new Money(amount, PRICE.currency()));
    }

    private static RefundSnapshot refunded(RefundReply reply) {
        assertThat(reply).isInstanceOf(RefundReply.Answered.class);
        return ((RefundReply.Answered) reply).refund();
    }

    private PaymentState stateOf(String intent) {
        return answered(gateway().retrieve(intent)).state();
    }

    static IntentSnapshot answered(GatewayReply reply) {
        assertThat(reply).isInstanceOf(Answered.class);
        return ((Answered) reply).intent();
    }

    static NewIntent newIntent() {
        return new NewIntent(UUID.randomUUID(), UUID.randomUUID(), PRICE);
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
