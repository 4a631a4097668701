package io.foyer.booking.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.CancellationPolicy;
import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.payment.PaymentGateway;
import io.foyer.booking.payment.Workers;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Shop;
import io.foyer.platform.payment.PaymentSandbox;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A showtime that will not take place: everybody has everything back, once. */
@CheckoutTest
class CallOffTests {

    @Autowired private ApplicationContext context;
    @Autowired private UndoShowtimes undo;
    @Autowired private Latecomers latecomers;
    @Autowired private PaymentSandbox sandbox;
    @Autowired private PaymentGateway gateway;
    @Autowired private Workers workers;

    @SuppressWarnings("NullAway.Init")
    private House house;

    @SuppressWarnings("NullAway.Init")
    private Buyer buyer;

    private ShowtimeOnSale showtime = Fixtures.showtime(1);

    @BeforeEach
    void open() {
        house = new House(context);
        buyer = house.shop.buyer();
        showtime = house.open(20, new CancellationPolicy(false, 8_760, true, 100));
    }

    @AfterEach
    void noFaults() {
        sandbox.faults().clear();
    }

    @Test
    void everyBookingIsCancelledAndFeesGoBackTooWhateverThePolicySays() {
        var booking = house.sell(buyer, showtime, 1, 2);
        var other = house.sell(house.shop.buyer(), showtime, 3);
        callOff();
        undo.runOnce();
        assertThat(house.status(booking)).isEqualTo("CANCELLED");
        assertThat(house.refunds(booking)).isEqualTo((int) (2 * Shop.TOTAL_PER_SEAT));
        assertThat(house.refunds(other)).isEqualTo((int) Shop.TOTAL_PER_SEAT);
        house.until(() -> house.rows.paymentStatus(booking).equals("REFUNDED"));
        var view = buyer.booking(booking);
        assertThat(view.at("/refunds/0/reason").asString()).isEqualTo("EVENT_CANCELLED");
        assertThat(view.at("/refunds/0/kept/amount").asLong()).isZero();
        assertThat(house.rows.liveClaims(showtime.id(), 1)).isZero();
        assertThat(house.rows.messages("TicketsCancelled", booking)).isOne();
        assertThat(isDone()).isTrue();
    }

    @Test
    void undoingItAgainChangesNothing() {
        var booking = house.sell(buyer, showtime, 1);
        callOff();
        house.becomes(showtime, SaleStatus.CANCELLED);
        undo.runOnce();
        house.rows.change(
                "UPDATE showtime_called_off SET done_at = NULL WHERE showtime_id = ?",
                showtime.id());
        undo.runOnce();
        assertThat(house.refundCount(booking)).isOne();
        assertThat(house.rows.messages("TicketsCancelled", booking)).isOne();
        assertThat(isDone()).isTrue();
    }

    @Test
    void holdsEndAndTheirSeatsAreNotSoldOn() {
        var booking = buyer.hold(showtime, 1);
        callOff();
        undo.runOnce();
        assertThat(house.status(booking)).isEqualTo("CANCELLED");
        var answer = house.shop.buyer().reserve(showtime, 2);
        assertThat(answer).hasStatus(409);
        assertThat(buyer.codeOf(answer)).isEqualTo("sale-closed");
        var late = buyer.startPayment(booking);
        assertThat(late).hasStatus(409);
    }

    @Test
    void aHeldSeatCannotBePaidForAnyMore() {
        var booking = buyer.hold(showtime, 1);
        callOff();
        var answer = buyer.startPayment(booking);
        assertThat(answer).hasStatus(409);
        assertThat(buyer.codeOf(answer)).isEqualTo("sale-closed");
    }

    @Test
    void aPaymentUnderWayIsEndedWithoutMoney() {
        var booking = buyer.hold(showtime, 1);
        var intent = buyer.intentOf(booking);
        callOff();
        undo.runOnce();
        assertThat(house.status(booking)).isEqualTo("CANCELLED");
        assertThat(house.rows.paymentStatus(booking)).isEqualTo("CANCELLED");
        assertThat(sandbox.intent(intent).orElseThrow().status()).isEqualTo("canceled");
        assertThat(isDone()).isTrue();
    }

    @Test
    void whatWasAuthorisedIsLetGo() {
        var booking = buyer.hold(showtime, 1);
        var intent = buyer.intentOf(booking);
        gateway.confirm(intent, "pm_card_visa", UUID.randomUUID().toString());
        callOff();
        undo.runOnce();
        house.until(
                () -> {
                    workers.reconcile();
                    undo.runOnce();
                    latecomers.look();
                    return isDone() && !house.status(booking).equals("CONFIRMED");
                });
        house.until(() -> captured(intent) == refunded(intent));
        assertThat(house.status(booking)).isEqualTo("CANCELLED");
    }

    @Test
    void whatIsConfirmedWhileItIsCalledOffIsFoundLater() {
        var booking = buyer.hold(showtime, 1);
        buyer.intentOf(booking);
        callOff();
        // Whoever was at it did not see the booking that was just being confirmed.
        house.rows.change(
                "UPDATE showtime_called_off SET done_at = now() WHERE showtime_id = ?",
                showtime.id());
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();
        assertThat(latecomers.look()).isPositive();
        // One run passes over a booking whose payment is being collected in that moment.
        house.until(
                () -> {
                    undo.runOnce();
                    return house.status(booking).equals("CANCELLED");
                });
        house.until(() -> house.rows.paymentStatus(booking).equals("REFUNDED"));
        assertThat(latecomers.look()).isZero();
    }

    @Test
    void moneyThatComesTooLateDoesNotBuySeatsOfAShowtimeThatIsCalledOff() {
        var booking = buyer.hold(showtime, 1);
        var intent = buyer.intentOf(booking);
        house.rows.change(
                "UPDATE booking SET status = 'EXPIRED', version = version + 1 WHERE id = ?",
                booking);
        house.rows.change(
                "UPDATE claimed_seat SET status = 'RELEASED' WHERE booking_id = ?", booking);
        callOff();
        gateway.confirm(intent, "pm_card_visa", UUID.randomUUID().toString());
        house.until(
                () -> {
                    workers.reconcile();
                    return house.rows.paymentStatus(booking).equals("CANCELLED");
                });
        assertThat(house.status(booking)).isEqualTo("EXPIRED");
        assertThat(house.rows.tickets(booking)).isZero();
    }

    @Test
    void bookingsThatCostNothingAreCancelledToo() {
        var free = house.shop.freeShowtime(5);
        var booking = buyer.hold(free, 1);
        assertThat(buyer.confirm(booking)).hasStatusOk();
        house.becomes(free, SaleStatus.CANCELLED);
        undo.runOnce();
        assertThat(house.status(booking)).isEqualTo("CANCELLED");
        assertThat(house.refundCount(booking)).isZero();
    }

    @Test
    void whoCancelledSomeTicketsBeforeHasTheRestBackWithWhatWasKept() {
        showtime = house.open(20, new CancellationPolicy(true, 0, true, 10));
        var booking = house.sell(buyer, showtime, 1, 2);
        house.cancel(buyer, booking, house.tickets(buyer, booking).getFirst());
        callOff();
        undo.runOnce();
        assertThat(house.refunds(booking)).isEqualTo((int) (2 * Shop.TOTAL_PER_SEAT));
        assertThat(house.status(booking)).isEqualTo("CANCELLED");
    }

    @Test
    void aBuyerWhoIsFasterThanThePlatformGetsTheSame() {
        var booking = house.sell(buyer, showtime, 1);
        callOff();
        assertThat(house.cancel(buyer, booking)).hasStatusOk();
        undo.runOnce();
        assertThat(house.refunds(booking)).isEqualTo((int) Shop.TOTAL_PER_SEAT);
        assertThat(house.refundCount(booking)).isOne();
    }

    @Test
    void aTicketThatWasUsedStaysUsedAndItsMoneyGoesBack() {
        var booking = house.sell(buyer, showtime, 1);
        var ticket = house.tickets(buyer, booking).getFirst();
        house.checkIn(ticket);
        callOff();
        undo.runOnce();
        assertThat(house.status(booking)).isEqualTo("CANCELLED");
        assertThat(house.rows.text("SELECT status FROM ticket WHERE id = ?", ticket))
                .isEqualTo("CHECKED_IN");
        assertThat(house.refunds(booking)).isEqualTo((int) Shop.TOTAL_PER_SEAT);
    }

    private void callOff() {
        house.becomes(showtime, SaleStatus.CANCELLED);
    }

    private boolean isDone() {
        return house.rows.count(
                        """
                        SELECT count(*) FROM showtime_called_off
                         WHERE showtime_id = ? AND done_at IS NOT NULL
                        """,
                        showtime.id())
                == 1;
    }

    private long captured(String intent) {
        return sandbox.intent(intent).orElseThrow().captured();
    }

    private long refunded(String intent) {
        return sandbox.intent(intent).orElseThrow().refunded();
    }
}
