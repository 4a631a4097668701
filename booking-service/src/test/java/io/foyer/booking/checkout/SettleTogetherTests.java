package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.payment.GatewayReply;
import io.foyer.booking.payment.IntentSnapshot;
import io.foyer.booking.payment.PaymentGateway;
import io.foyer.booking.payment.PaymentState;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.common.money.Money;
import io.foyer.platform.payment.FaultKind;
import io.foyer.platform.payment.FaultRule;
import io.foyer.platform.payment.Operation;
import io.foyer.platform.payment.PaymentSandbox;
import io.foyer.platform.payment.WebhookFault;
import io.foyer.platform.payment.WebhookRule;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** News of many payments in one transaction: the ordinary are acted on, all others untouched. */
@CheckoutTest
@SuppressWarnings("NullAway.Init") // set before each test
class SettleTogetherTests {

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private PaymentSandbox sandbox;
    @Autowired private PaymentGateway gateway;
    @Autowired private SettleTogether together;
    @Autowired private SettleAlone alone;
    @Autowired private TransactionTemplate transactions;
    @Autowired private DataSource database;

    private ShowtimeOnSale showtime;

    @BeforeEach
    void open() {
        sandbox.webhooks().add(WebhookRule.always(WebhookFault.DROP, 0));
        // Nothing is told but what the tests tell.
        sandbox.faults()
                .add(
                        FaultRule.once(Operation.CAPTURE_INTENT, FaultKind.TOO_MANY_REQUESTS)
                                .times(-1));
        showtime = shop.showtime(100);
    }

    @AfterEach
    void noFaults() {
        sandbox.webhooks().clearRules();
        sandbox.faults().clear();
    }

    @Test
    void allThatWereAuthorisedAreBoughtInOneTransaction() {
        var paid = IntStream.range(0, 8).mapToObj(i -> pay(2 * i, 2 * i + 1)).toList();

        assertThat(settle(paid.stream().map(Paid::intent).toList())).hasSize(8);

        for (var each : paid) {
            assertThat(status(each)).isEqualTo("CONFIRMED");
            assertThat(rows.tickets(each.booking())).isEqualTo(2);
            assertThat(rows.messages("BookingConfirmed", each.booking())).isOne();
            assertThat(rows.ops(each.booking(), "CAPTURE")).hasSize(1);
            assertThat(rows.balance(each.booking(), "RESERVED"))
                    .isEqualTo((int) (2 * Shop.TOTAL_PER_SEAT));
            assertThat(letters(each)).isOne();
        }
        assertThat(
                        rows.count(
                                """
                                SELECT count(DISTINCT confirmed.xmin::text) FROM ticket confirmed
                                 WHERE showtime_id = ?
                                """,
                                showtime.id()))
                .isOne();
    }

    @Test
    void whatWasCollectedForABoughtBookingIsBooked() {
        var paid = List.of(pay(1), pay(2));
        settle(paid.stream().map(Paid::intent).toList());

        assertThat(settle(paid.stream().map(each -> captured(each.intent())).toList())).hasSize(2);

        for (var each : paid) {
            assertThat(rows.paymentStatus(each.booking())).isEqualTo("CAPTURED");
            assertThat(rows.balance(each.booking(), "RESERVED")).isZero();
            assertThat(rows.balance(each.booking(), "PROVIDER"))
                    .isEqualTo((int) Shop.TOTAL_PER_SEAT);
            assertThat(rows.tickets(each.booking())).isOne();
        }
    }

    @Test
    void whatIsNotOrdinaryIsLeftToBeSettledAlone() throws SQLException {
        var closing = pay(1);
        rows.change(
                "UPDATE booking SET closing_as = 'EXPIRED', closing_token = 1, closing_until ="
                        + " now() + interval '1 min' WHERE id = ?",
                closing.booking());
        var retaken = pay(2);
        rows.change("UPDATE payment SET fence = fence + 1 WHERE booking_id = ?", retaken.booking());
        var expired = pay(3);
        rows.change("UPDATE booking SET status = 'EXPIRED' WHERE id = ?", expired.booking());
        var other = pay(4);
        var busy = pay(5);
        var ordinary = pay(6);

        try (var elsewhere = database.getConnection()) {
            elsewhere.setAutoCommit(false);
            try (var lock =
                    elsewhere.prepareStatement(
                            "SELECT FROM payment WHERE booking_id = ? FOR UPDATE")) {
                lock.setObject(1, busy.booking());
                lock.executeQuery();
            }
            var settled =
                    settle(
                            List.of(
                                    closing.intent(),
                                    retaken.intent(),
                                    expired.intent(),
                                    ofAnotherAmount(other.intent()),
                                    busy.intent(),
                                    ordinary.intent()));
            elsewhere.rollback();
            assertThat(settled).containsOnlyKeys(ordinary.intent().id());
        }

        for (var each : List.of(closing, retaken, expired, other, busy)) {
            assertThat(rows.paymentStatus(each.booking())).isEqualTo("AWAITING");
            assertThat(rows.tickets(each.booking())).isZero();
            assertThat(rows.balance(each.booking(), "RESERVED")).isZero();
        }
    }

    @Test
    void moneyThatWasAskedBackBeforeItsCaptureIsSettledAlone() {
        var paid = pay(1);
        settle(List.of(paid.intent()));
        rows.change("UPDATE payment SET refunded = 1 WHERE booking_id = ?", paid.booking());

        assertThat(settle(List.of(captured(paid.intent())))).isEmpty();
        assertThat(rows.paymentStatus(paid.booking())).isEqualTo("AUTHORISED");
    }

    @Test
    void oldNewsChangesNothing() {
        var paid = pay(1);
        settle(List.of(paid.intent()));

        assertThat(settle(List.of(paid.intent()))).isEmpty();
        alone.settle(paid.intent(), Optional.empty());

        assertThat(rows.tickets(paid.booking())).isOne();
        assertThat(rows.ops(paid.booking(), "CAPTURE")).hasSize(1);
    }

    @Test
    void aBookingWithoutAllItsSeatsIsAFaultAndNothingIsBought() {
        var whole = pay(1);
        var broken = pay(2, 3);
        rows.change(
                "UPDATE claimed_seat SET status = 'RELEASED' WHERE booking_id = ? AND ordinal = 3",
                broken.booking());

        assertThatThrownBy(() -> settle(List.of(whole.intent(), broken.intent())))
                .isInstanceOf(IllegalStateException.class);

        assertThat(status(whole)).isEqualTo("PAYING");
        assertThat(rows.paymentStatus(broken.booking())).isEqualTo("AWAITING");
    }

    private Paid pay(int... ordinals) {
        var buyer = shop.buyer();
        var booking = buyer.hold(showtime, ordinals);
        var intent = buyer.intentOf(booking);
        var reply = gateway.confirm(intent, "pm_card_visa", UUID.randomUUID().toString());
        // What the return call does before it pays.
        rows.change("UPDATE payment SET status = 'AWAITING' WHERE booking_id = ?", booking);
        return new Paid(booking, ((GatewayReply.Answered) reply).intent());
    }

    private Map<String, PaymentState> settle(List<IntentSnapshot> intents) {
        return Objects.requireNonNull(transactions.execute(_ -> together.settle(intents)));
    }

    private String status(Paid paid) {
        return rows.text("SELECT status FROM booking WHERE id = ?", paid.booking());
    }

    private int letters(Paid paid) {
        return rows.count(
                "SELECT count(*) FROM mail WHERE about = ? AND kind = 'TICKETS'", paid.booking());
    }

    private static IntentSnapshot captured(IntentSnapshot intent) {
        return changed(intent, intent.amount(), new PaymentState.Captured());
    }

    private static IntentSnapshot ofAnotherAmount(IntentSnapshot intent) {
        return changed(
                intent,
                new Money(intent.amount().amount() - 1, intent.amount().currency()),
                intent.state());
    }

    private static IntentSnapshot changed(IntentSnapshot intent, Money amount, PaymentState state) {
        return new IntentSnapshot(
                intent.id(),
                intent.paymentId(),
                intent.bookingId(),
                amount,
                state,
                Optional.empty(),
                intent.card());
    }

    private record Paid(UUID booking, IntentSnapshot intent) {}
}
