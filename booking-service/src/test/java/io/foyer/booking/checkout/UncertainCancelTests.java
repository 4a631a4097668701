package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.platform.payment.FaultKind;
import io.foyer.platform.payment.Operation;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The provider was told to end a payment, nobody knows whether it will, and the money is there. */
class UncertainCancelTests extends QuietProviderScene {

    @Autowired private ExpireBookings expiry;
    @Autowired private CalledOffSales calledOff;

    @Test
    void whatTheBuyerGaveUpIsNotBoughtBecauseTheCancellationWentUnheard() {
        assertGivenUp(FaultKind.TOO_MANY_REQUESTS);
    }

    @Test
    void norBecauseTheProviderStumbledOverIt() {
        assertGivenUp(FaultKind.SERVER_ERROR);
    }

    @Test
    void moneyThatComesAfterTheBuyerGaveUpIsNotHonouredByTheNextWhoCloses() {
        var booking = buyer.hold(showtime, 1);
        var intent = buyer.intentOf(booking);
        fail(Operation.ANY, FaultKind.TOO_MANY_REQUESTS);
        assertThat(buyer.giveBack(booking)).hasStatus(503);
        sandbox.faults().clear();
        pay(intent);

        closeAgain(booking);

        assertEnded(booking, intent, "CANCELLED");
    }

    @Test
    void norIsMoneyForAShowtimeThatWasCalledOffMeanwhile() {
        var booking = buyer.hold(showtime, 1);
        var intent = buyer.intentOf(booking);
        pay(intent);
        fail(Operation.CANCEL_INTENT, FaultKind.TOO_MANY_REQUESTS);

        calledOff.endPayment(booking);
        assertThat(buyer.statusOf(booking)).isEqualTo("PAYING");
        sandbox.faults().clear();
        closeAgain(booking);

        assertEnded(booking, intent, "CANCELLED");
    }

    @Test
    void whatMayBeCancelledYetIsNotHonouredThoughItIsAuthorised() {
        var booking = buyer.hold(showtime, 1);
        var intent = buyer.intentOf(booking);
        rows.endClaim(booking);
        fail(Operation.CANCEL_INTENT, FaultKind.TOO_MANY_REQUESTS);
        expiry.expireClaims();
        pay(intent);

        closeAgain(booking);
        assertThat(buyer.statusOf(booking)).isEqualTo("PAYING");
        assertThat(rows.tickets(booking)).isZero();
        sandbox.faults().clear();
        closeAgain(booking);

        assertEnded(booking, intent, "EXPIRED");
    }

    @Test
    void givingUpWhatIsAboutToExpireCounts() {
        var booking = buyer.hold(showtime, 1);
        var intent = buyer.intentOf(booking);
        rows.endClaim(booking);
        fail(Operation.ANY, FaultKind.TOO_MANY_REQUESTS);
        expiry.expireClaims();
        rows.endClosing(booking);
        assertThat(buyer.giveBack(booking)).hasStatus(503);
        sandbox.faults().clear();
        pay(intent);

        closeAgain(booking);

        assertEnded(booking, intent, "CANCELLED");
    }

    private void assertGivenUp(FaultKind fault) {
        var booking = buyer.hold(showtime, 1);
        var intent = buyer.intentOf(booking);
        pay(intent);
        fail(Operation.CANCEL_INTENT, fault);

        assertThat(buyer.giveBack(booking)).hasStatus(503);
        assertThat(buyer.statusOf(booking)).isEqualTo("PAYING");
        assertThat(rows.tickets(booking)).isZero();

        sandbox.faults().clear();
        closeAgain(booking);
        assertEnded(booking, intent, "CANCELLED");
    }

    private void assertEnded(UUID booking, String intent, String status) {
        assertThat(buyer.statusOf(booking)).isEqualTo(status);
        assertThat(rows.tickets(booking)).isZero();
        assertThat(sandbox.intent(intent).orElseThrow().status()).isEqualTo("canceled");
        assertThat(rows.ops(booking, "CAPTURE")).isEmpty();
        assertThat(rows.liveClaims(showtime.id(), 1)).isZero();
    }

    private void closeAgain(UUID booking) {
        rows.endClosing(booking);
        expiry.expireClaims();
    }
}
