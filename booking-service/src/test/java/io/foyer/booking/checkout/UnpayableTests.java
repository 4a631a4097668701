package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.Fixtures;
import io.foyer.platform.payment.FaultKind;
import io.foyer.platform.payment.FaultRule;
import io.foyer.platform.payment.Operation;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Amounts that the provider makes no payment of: there is nothing to wait for, or to keep. */
class UnpayableTests extends QuietProviderScene {

    private static final long TOO_LITTLE = 20;

    @Autowired private ExpireBookings expiry;
    @Autowired private CalledOffSales calledOff;

    @BeforeEach
    void sellForTooLittle() {
        showtime = shop.publish(Fixtures.showtime(5), TOO_LITTLE);
    }

    @ParameterizedTest
    @ValueSource(longs = {TOO_LITTLE, 100_000_000})
    void theBuyerIsToldAndTheSeatsAreFree(long price) {
        showtime = shop.publish(Fixtures.showtime(5), price);
        var booking = buyer.hold(showtime, 1);

        var answer = buyer.startPayment(booking, "one");

        assertThat(answer).hasStatus(422);
        assertThat(buyer.codeOf(answer)).isEqualTo("payment-impossible");
        assertEnded(booking, "EXPIRED");
        assertThat(rows.messages("BookingClosed", booking)).isOne();
        var again = buyer.startPayment(booking, "one");
        assertThat(again).hasStatus(422);
        assertThat(buyer.codeOf(again)).isEqualTo("payment-impossible");
    }

    @Test
    void theSameIsSaidToWhoConfirmsAtOnce() {
        var booking = buyer.hold(showtime, 1);

        var answer = buyer.confirm(booking, "pm_card_visa");

        assertThat(answer).hasStatus(422);
        assertThat(buyer.codeOf(answer)).isEqualTo("payment-impossible");
        assertEnded(booking, "EXPIRED");
    }

    @Test
    void whatStoodWhileTheProviderWasAwayEndsWhenItsTimeIsOver() {
        var booking = claimedWhileTheProviderIsAway();
        rows.endClaim(booking);

        expiry.expireClaims();

        assertEnded(booking, "EXPIRED");
    }

    @Test
    void itsBuyerCanGiveItBack() {
        var booking = claimedWhileTheProviderIsAway();

        assertThat(buyer.giveBack(booking)).hasStatus(204);

        assertEnded(booking, "CANCELLED");
    }

    @Test
    void itKeepsNoShowtimeFromBeingCalledOff() {
        var booking = claimedWhileTheProviderIsAway();

        calledOff.endPayment(booking);

        assertThat(calledOff.isAnythingLeft(showtime.id())).isFalse();
        assertEnded(booking, "CANCELLED");
    }

    @Test
    void whatNobodyAsksForAgainIsFoundByTheReconciler() {
        var booking = claimedWhileTheProviderIsAway();

        workers.reconcile();

        assertEnded(booking, "EXPIRED");
    }

    @Test
    void aCallThatIsStillOpenMayComeToSomething() {
        var booking = claimedWhileTheProviderIsAway();
        rows.change(
                """
                INSERT INTO payment_op (key, payment_id, kind, request_hash, state, attempts)
                SELECT 'open:' || id, id, 'CREATE', 'of another', 'PENDING', 1
                  FROM payment WHERE booking_id = ?
                """,
                booking);

        assertThat(buyer.startPayment(booking)).hasStatus(503);
        assertThat(buyer.statusOf(booking)).isEqualTo("PAYING");
        assertThat(rows.paymentStatus(booking)).isEqualTo("CREATING");

        rows.change(
                "UPDATE payment_op SET state = 'FAILED', answer = 'amount_too_small' WHERE key LIKE"
                        + " 'open:%'");
        assertThat(buyer.startPayment(booking)).hasStatus(422);
    }

    @Test
    void soMayOneThatTheProviderStumbledOverButNotForEver() {
        var booking = buyer.hold(showtime, 1);
        sandbox.faults().add(FaultRule.once(Operation.CREATE_INTENT, FaultKind.SERVER_ERROR));
        assertThat(buyer.startPayment(booking)).hasStatus(503);

        assertThat(buyer.startPayment(booking)).hasStatus(503);
        assertThat(buyer.statusOf(booking)).isEqualTo("PAYING");

        rows.change(
                """
                UPDATE payment_op SET answered_at = now() - interval '1 hour'
                 WHERE payment_id IN (SELECT id FROM payment WHERE booking_id = ?)
                """,
                booking);
        rows.endClaim(booking);
        expiry.expireClaims();
        assertEnded(booking, "EXPIRED");
    }

    @Test
    void whatIsRefusedForAnotherReasonTakesNoSeatsFromWhoPays() {
        var dear = shop.publish(Fixtures.showtime(5), 5_000);
        var booking = buyer.hold(dear, 1);
        sandbox.faults()
                .add(FaultRule.once(Operation.CREATE_INTENT, FaultKind.INVALID_REQUEST).times(-1));

        assertThat(buyer.startPayment(booking)).hasStatus(503);
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatus(503);
        workers.reconcile();
        assertThat(buyer.statusOf(booking)).isEqualTo("PAYING");

        rows.endClaim(booking);
        expiry.expireClaims();
        assertThat(buyer.statusOf(booking)).isEqualTo("EXPIRED");
        assertThat(rows.liveClaims(dear.id(), 1)).isZero();
    }

    /** As it was left before the provider's refusal was understood, too. */
    private UUID claimedWhileTheProviderIsAway() {
        var booking = buyer.hold(showtime, 1);
        sandbox.faults().add(FaultRule.once(Operation.CREATE_INTENT, FaultKind.TOO_MANY_REQUESTS));
        assertThat(buyer.startPayment(booking)).hasStatus(503);
        assertThat(buyer.statusOf(booking)).isEqualTo("PAYING");
        return booking;
    }

    private void assertEnded(UUID booking, String status) {
        assertThat(buyer.statusOf(booking)).isEqualTo(status);
        assertThat(rows.paymentStatus(booking)).isEqualTo("CANCELLED");
        assertThat(rows.liveClaims(showtime.id(), 1)).isZero();
        shop.buyer().hold(showtime, 1);
    }
}
