package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.foyer.platform.payment.FaultKind;
import io.foyer.platform.payment.Operation;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A bank's question that is left open until the time to pay is over, and answered then. */
class LateChallengeTests extends QuietProviderScene {

    @Autowired private ExpireBookings expiry;

    @Test
    void anAnswerAfterTheEndBuysNothingAndCostsNothing() {
        var booking = buyer.hold(showtime, 1);
        var intent = challenged(booking);
        rows.endClaim(booking);
        expiry.expireClaims();
        assertThat(buyer.statusOf(booking)).isEqualTo("EXPIRED");
        buyBySomebodyElse();

        assertThat(catchThrowable(() -> sandbox.passChallenge(intent))).isNotNull();
        workers.reconcile();

        assertThat(buyer.codeOf(buyer.confirm(booking))).isEqualTo("hold-expired");
        assertNothingOf(booking, intent);
    }

    @Test
    void norDoesOneThatTheProviderTookBecauseItHeardOfTheEndTooLate() {
        var booking = buyer.hold(showtime, 1);
        var intent = challenged(booking);
        expireBehindTheProvidersBack(booking);
        buyBySomebodyElse();

        sandbox.passChallenge(intent);
        assertThat(sandbox.intent(intent).orElseThrow().status()).isEqualTo("requires_capture");
        workers.reconcile();

        awaitPayment(booking, "CANCELLED");
        assertNothingOf(booking, intent);
    }

    @Test
    void norOneGivenWhileTheEndIsUnderWay() {
        var booking = buyer.hold(showtime, 1);
        var intent = challenged(booking);
        rows.endClaim(booking);
        fail(Operation.CANCEL_INTENT, FaultKind.TOO_MANY_REQUESTS);
        expiry.expireClaims();

        sandbox.passChallenge(intent);
        workers.reconcile();
        assertThat(buyer.statusOf(booking)).isEqualTo("PAYING");
        sandbox.faults().clear();
        rows.endClosing(booking);
        expiry.expireClaims();

        assertThat(buyer.statusOf(booking)).isEqualTo("EXPIRED");
        buyBySomebodyElse();
        assertNothingOf(booking, intent);
    }

    @Test
    void askingTheBuyerGivesNobodyMoreTime() {
        var booking = buyer.hold(showtime, 1);
        buyer.intentOf(booking);
        var until = claimUntil(booking);

        for (var i = 0; i < 3; i++) {
            assertThat(buyer.confirm(booking, "pm_card_threeDSecure2Required")).hasStatus(202);
            assertThat(buyer.confirm(booking)).hasStatus(202);
        }

        assertThat(claimUntil(booking)).isEqualTo(until);
    }

    private String challenged(UUID booking) {
        var intent = buyer.intentOf(booking);
        assertThat(buyer.confirm(booking, "pm_card_threeDSecure2Required")).hasStatus(202);
        return intent;
    }

    private void buyBySomebodyElse() {
        var other = shop.buyer();
        var bought = other.hold(showtime, 1);
        assertThat(other.confirm(bought, "pm_card_visa")).hasStatusOk();
    }

    private void assertNothingOf(UUID booking, String intent) {
        assertThat(rows.tickets(booking)).isZero();
        assertThat(rows.paymentStatus(booking)).isEqualTo("CANCELLED");
        var theirs = sandbox.intent(intent).orElseThrow();
        assertThat(theirs.status()).isEqualTo("canceled");
        assertThat(theirs.captured()).isZero();
        assertThat(rows.liveClaims(showtime.id(), 1)).isOne();
    }

    private String claimUntil(UUID booking) {
        return rows.text("SELECT claim_until::text FROM booking WHERE id = ?", booking);
    }
}
