package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.PaymentIntentUpdateParams;
import io.foyer.platform.payment.FaultKind;
import io.foyer.platform.payment.FaultRule;
import io.foyer.platform.payment.Operation;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Genuine news of money that says it is for another booking, or another payment, than it is. */
class OthersMoneyTests extends QuietProviderScene {

    @Autowired private Settlement settlement;
    @Autowired private ExpireBookings expiry;

    @Test
    void moneyThatNamesAnothersBookingBuysNeither() {
        assertBuysNothing(true, false);
    }

    @Test
    void norDoesMoneyThatNamesAnothersPayment() {
        assertBuysNothing(false, true);
    }

    @Test
    void norMoneyThatNamesBoth() {
        assertBuysNothing(true, true);
    }

    @Test
    void moneyIsNotTakenForAPaymentThatHasNoIntentYet() {
        var booking = buyer.hold(showtime, 1);
        var intent = buyer.intentOf(booking);
        var other = shop.buyer().hold(showtime, 2);
        var another = shop.buyer();
        var waiting = another.hold(showtime, 3);
        sandbox.faults().add(FaultRule.once(Operation.CREATE_INTENT, FaultKind.TOO_MANY_REQUESTS));
        assertThat(another.startPayment(waiting)).hasStatus(503);
        rename(intent, waiting, true, true);
        pay(intent);

        settlement.settle(answer(gateway.retrieve(intent)));

        assertThat(rows.paymentStatus(waiting)).isEqualTo("CREATING");
        assertThat(rows.paymentStatus(booking)).isEqualTo("AWAITING");
        assertThat(rows.tickets(waiting) + rows.tickets(booking) + rows.tickets(other)).isZero();
    }

    private void assertBuysNothing(boolean itsBooking, boolean itsPayment) {
        var booking = buyer.hold(showtime, 1);
        var intent = buyer.intentOf(booking);
        var other = shop.buyer();
        var others = other.hold(showtime, 2);
        other.intentOf(others);
        rename(intent, others, itsBooking, itsPayment);
        pay(intent);

        settlement.settle(answer(gateway.retrieve(intent)));
        workers.reconcile();
        rows.endClaim(booking);
        expiry.expireClaims();

        assertThat(buyer.statusOf(booking)).isNotEqualTo("CONFIRMED");
        assertThat(other.statusOf(others)).isEqualTo("PAYING");
        assertThat(rows.paymentStatus(booking)).isEqualTo("AWAITING");
        assertThat(rows.paymentStatus(others)).isEqualTo("AWAITING");
        assertThat(rows.tickets(booking) + rows.tickets(others)).isZero();
        assertThat(sandbox.intent(intent).orElseThrow().captured()).isZero();
    }

    /** Somebody who may write there says that the money is for the other booking. */
    private void rename(String intent, UUID booking, boolean itsBooking, boolean itsPayment) {
        var params = PaymentIntentUpdateParams.builder();
        if (itsBooking) {
            params.putMetadata("booking_id", booking.toString());
        }
        if (itsPayment) {
            params.putMetadata(
                    "payment_id",
                    rows.text("SELECT id::text FROM payment WHERE booking_id = ?", booking));
        }
        try {
            StripeClient.builder()
                    .setApiKey("sk_test_sandbox")
                    .setApiBase(sandbox.url().toString())
                    .build()
                    .v1()
                    .paymentIntents()
                    .update(intent, params.build());
        } catch (StripeException e) {
            throw new IllegalStateException(e);
        }
    }
}
