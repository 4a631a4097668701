package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.payment.IntentSnapshot;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.Shop;
import io.foyer.platform.payment.FaultKind;
import io.foyer.platform.payment.Operation;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** News that comes too late, and money that is no longer waited for. */
class LateMoneyTests extends QuietProviderScene {

    @Autowired private ClosingMarks marks;
    @Autowired private Settlement settlement;

    @Test
    void whileABookingIsBeingClosedOnlyTheCloserMayConfirmIt() {
        var booking = buyer.hold(showtime, 1);
        var authorised = pay(buyer.intentOf(booking));
        rows.endClaim(booking);
        var tooLate = marks.expire(booking).map(ClosingMark::closer);
        rows.endClosing(booking);
        var closer = marks.expire(booking).map(ClosingMark::closer);

        settlement.settle(authorised);
        settlement.settle(authorised, tooLate);
        assertThat(buyer.statusOf(booking)).isEqualTo("PAYING");

        settlement.settle(authorised, closer);
        assertThat(buyer.statusOf(booking)).isEqualTo("CONFIRMED");
    }

    @Test
    void oldNewsDoesNotUndoWhatIsOver() {
        var booking = buyer.hold(showtime, 1);
        var intent = buyer.intentOf(booking);
        var authorised = pay(intent);
        assertThat(buyer.giveBack(booking)).hasStatus(204);

        settlement.settle(authorised);

        assertThat(buyer.statusOf(booking)).isEqualTo("CANCELLED");
        assertThat(rows.tickets(booking)).isZero();
        assertThat(sandbox.intent(intent).orElseThrow().captured()).isZero();
    }

    @Test
    void lateMoneyBuysTheSameSeatsIfTheyAreStillFree() {
        var booking = buyer.hold(showtime, 1);
        var intent = buyer.intentOf(booking);
        expireBehindTheProvidersBack(booking);

        settlement.settle(pay(intent));

        assertThat(buyer.statusOf(booking)).isEqualTo("CONFIRMED");
        assertThat(buyer.tickets(booking).size()).isOne();
        awaitPayment(booking, "CAPTURED");
        settlement.settle(snapshot(intent));
        assertThat(buyer.statusOf(booking)).isEqualTo("CONFIRMED");
        assertThat(rows.ops(booking, "REFUND")).isEmpty();
    }

    @Test
    void moneyThatMayBeOnItsWayBackBuysNothing() {
        var booking = buyer.hold(showtime, 1);
        var intent = buyer.intentOf(booking);
        expireBehindTheProvidersBack(booking);
        fail(Operation.CANCEL_INTENT, FaultKind.TOO_MANY_REQUESTS);
        settlement.settle(snapshot(intent));
        assertThat(rows.ops(booking, "CANCEL")).hasSize(1);

        settlement.settle(pay(intent));
        sandbox.faults().clear();

        awaitPayment(booking, "CANCELLED");
        assertThat(buyer.statusOf(booking)).isEqualTo("EXPIRED");
        assertThat(rows.tickets(booking)).isZero();
    }

    @Test
    void moneyThatWasCollectedThoughItWasGivenUpIsLateMoney() {
        var booking = buyer.hold(showtime, 1);
        var intent = buyer.intentOf(booking);
        expireBehindTheProvidersBack(booking);
        fail(Operation.CANCEL_INTENT, FaultKind.TOO_MANY_REQUESTS);
        settlement.settle(snapshot(intent));
        gateway.confirm(intent, "pm_alipay", UUID.randomUUID().toString());
        sandbox.faults().clear();

        awaitPayment(booking, "CAPTURED");

        assertThat(buyer.statusOf(booking)).isEqualTo("CONFIRMED");
        assertThat(rows.ops(booking, "CANCEL")).noneMatch(op -> op.endsWith("PARKED"));
    }

    @Test
    void lateMoneyForSeatsThatAreGoneIsGivenBack() {
        var booking = buyer.hold(showtime, 1);
        var intent = buyer.intentOf(booking);
        expireBehindTheProvidersBack(booking);
        var other = shop.buyer();
        var others = sellTo(other);

        settlement.settle(pay(intent));

        awaitPayment(booking, "CANCELLED");
        assertThat(sandbox.intent(intent).orElseThrow().status()).isEqualTo("canceled");
        assertThat(buyer.statusOf(booking)).isEqualTo("EXPIRED");
        assertThat(rows.tickets(booking)).isZero();
        assertThat(rows.liveClaims(showtime.id(), 1)).isOne();
        untouched(others, other);
    }

    @Test
    void moneyCollectedForSeatsThatAreGoneIsRefunded() {
        var booking = buyer.hold(showtime, 1);
        var intent = buyer.intentOf(booking);
        expireBehindTheProvidersBack(booking);
        var other = shop.buyer();
        var others = sellTo(other);
        pay(intent);
        gateway.capture(intent, UUID.randomUUID().toString());

        settlement.settle(snapshot(intent));

        awaitPayment(booking, "REFUNDED");
        assertThat(sandbox.intent(intent).orElseThrow().refunded()).isEqualTo(Shop.TOTAL_PER_SEAT);
        assertThat(
                        buyer.booking(booking)
                                .path("refunds")
                                .get(0)
                                .path("amount")
                                .path("amount")
                                .asLong())
                .isEqualTo(Shop.TOTAL_PER_SEAT);
        untouched(others, other);
    }

    @Test
    void ofLateMoneyTheBuyerIsToldOnceHoweverOftenItIsHeardOf() {
        var booking = buyer.hold(showtime, 1);
        var intent = buyer.intentOf(booking);
        expireBehindTheProvidersBack(booking);
        var other = shop.buyer();
        var others = sellTo(other);
        fail(Operation.CANCEL_INTENT, FaultKind.TOO_MANY_REQUESTS);
        var authorised = pay(intent);

        settlement.settle(authorised);
        settlement.settle(authorised);
        rows.change(
                "UPDATE payment SET checked_at = now() - interval '1 h' WHERE booking_id = ?",
                booking);
        workers.reconcile();
        sandbox.faults().clear();
        awaitPayment(booking, "CANCELLED");

        assertThat(
                        rows.count(
                                "SELECT count(*) FROM mail WHERE about = ? AND kind = 'LATE_MONEY'",
                                booking))
                .isOne();
        untouched(others, other);
    }

    /** Whose they are now notices nothing of what comes late. */
    private void untouched(UUID others, Buyer other) {
        assertThat(other.statusOf(others)).isEqualTo("CONFIRMED");
        assertThat(other.tickets(others).get(0).path("status").asString()).isEqualTo("VALID");
        awaitPayment(others, "CAPTURED");
        assertThat(rows.balance(others, "PROVIDER")).isEqualTo((int) Shop.TOTAL_PER_SEAT);
        assertThat(rows.ops(others, "REFUND")).isEmpty();
        assertThat(
                        rows.count(
                                "SELECT count(*) FROM claimed_seat WHERE booking_id = ? AND status"
                                        + " = 'CONFIRMED'",
                                others))
                .isOne();
    }

    private UUID sellTo(Buyer other) {
        var others = other.hold(showtime, 1);
        assertThat(other.confirm(others, "pm_card_visa")).hasStatusOk();
        return others;
    }

    private IntentSnapshot snapshot(String intent) {
        return answer(gateway.retrieve(intent));
    }
}
