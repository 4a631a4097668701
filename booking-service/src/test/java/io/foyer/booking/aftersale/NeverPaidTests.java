package io.foyer.booking.aftersale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.payment.AttentionScene;
import io.foyer.booking.payment.RefundStatus;
import io.foyer.booking.testing.Shop;
import io.foyer.platform.payment.FaultKind;
import io.foyer.platform.payment.FaultRule;
import io.foyer.platform.payment.Operation;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** F40: the bank takes its promise back before the money was collected. */
class NeverPaidTests extends AttentionScene {

    private static final int PRICE = (int) Shop.TOTAL_PER_SEAT;

    @SuppressWarnings("NullAway.Init")
    private House house;

    @SuppressWarnings("NullAway.Init")
    private ShowtimeOnSale showtime;

    private UUID booking = new UUID(0, 0);

    @BeforeEach
    void sell(@Autowired ApplicationContext context) {
        house = new House(context);
        showtime = shop.showtime(5);
        sandbox.faults()
                .add(
                        FaultRule.once(Operation.CAPTURE_INTENT, FaultKind.TOO_MANY_REQUESTS)
                                .times(-1));
        booking = buyer.hold(showtime, 1, 2);
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();
    }

    @Test
    void ticketsThatWillNeverBePaidForAreNoneAndTheirSeatsAreSoldOn() {
        var code = buyer.tickets(booking).get(0).path("code").asString();

        takeThePromiseBack();

        assertThat(buyer.statusOf(booking)).isEqualTo("CANCELLED");
        assertThat(rows.texts("SELECT DISTINCT status FROM ticket WHERE booking_id = ?", booking))
                .containsExactly("CANCELLED");
        assertThat(house.atTheDoor(showtime, code)).isFalse();
        assertThat(rows.liveClaims(showtime.id(), 1)).isZero();
        assertThat(rows.messages("TicketsCancelled", booking)).isOne();
        assertThat(mails("CANCELLATION")).isOne();
        assertThat(mails("REFUND")).isZero();
        assertThat(rows.ops(booking, "CAPTURE"))
                .isNotEmpty()
                .allMatch(op -> op.endsWith(" FAILED"));
        look();
        assertThat(waitingFor(booking)).isEmpty();
        assertThat(rows.balance(booking, "SALES")).isZero();
        assertThat(rows.balance(booking, "RESERVED")).isZero();
        var next = shop.buyer();
        await().atMost(SOON)
                .until(() -> next.reserve(showtime, 1).getResponse().getStatus() == 201);
    }

    @Test
    void whatWasSoldForNothingIsOutOfTheFigures() {
        takeThePromiseBack();

        // Gross counts what was sold; what was never taken counts as given back.
        assertThat(
                        rows.count(
                                "SELECT coalesce(sum(amount), 0) FROM refund WHERE booking_id = ?"
                                        + " AND status = 'SUCCEEDED'",
                                booking))
                .isEqualTo(2 * PRICE);
        assertThat(rows.messages("RefundCompleted", booking)).isOne();
    }

    @Test
    void whoGotATicketFromTheBuyerLosesItToo() {
        var friend = shop.buyer();
        var given = house.tickets(buyer, booking).getFirst();
        assertThat(house.takes(friend, house.offer(buyer, given, friend))).isTrue();

        takeThePromiseBack();

        assertThat(buyer.statusOf(booking)).isEqualTo("CANCELLED");
        assertThat(
                        rows.count(
                                "SELECT count(*) FROM ticket WHERE booking_id = ? AND status ="
                                        + " 'VALID'",
                                booking))
                .isZero();
    }

    @Test
    void whoIsInsideAlreadyIsLeftToAPerson() {
        var tickets = house.tickets(buyer, booking);
        house.checkIn(tickets.getFirst());

        takeThePromiseBack();

        assertThat(buyer.statusOf(booking)).isEqualTo("CONFIRMED");
        assertThat(rows.liveClaims(showtime.id(), 1)).isOne();
        assertThat(rows.liveClaims(showtime.id(), 2)).isZero();
        assertThat(rows.ops(booking, "CAPTURE"))
                .isNotEmpty()
                .allMatch(op -> op.endsWith(" FAILED"));
        look();
        var item = waitingFor(booking).getFirst();
        assertThat(item.path("kind").asString()).isEqualTo("TICKETS_WITHOUT_MONEY");

        assertThat(retry(item)).hasStatus(202);

        assertThat(waitingFor(booking)).isEmpty();
        assertThat(buyer.statusOf(booking)).isEqualTo("CANCELLED");
        assertThat(rows.texts("SELECT status FROM ticket WHERE id = ?", tickets.getFirst()))
                .containsExactly("CHECKED_IN");
        assertThat(rows.balance(booking, "SALES")).isZero();
    }

    @Test
    void whatWasAskedBackBeforeIsNotCountedTwice() {
        var refund = asked(booking, 1_000);

        takeThePromiseBack();

        assertThat(statusOf(refund)).isEqualTo(RefundStatus.SUCCEEDED);
        assertThat(
                        rows.count(
                                "SELECT coalesce(sum(amount), 0) FROM refund WHERE booking_id = ?",
                                booking))
                .isEqualTo(2 * PRICE);
        look();
        assertThat(waitingFor(booking)).isEmpty();
    }

    @Test
    void whatWasToBeKeptOfWhatItsBuyerCancelledNeverComesEither() {
        rows.change("UPDATE booking SET kept_percent = 10 WHERE id = ?", booking);
        assertThat(house.cancel(buyer, booking)).hasStatusOk();
        assertThat(backOf(booking)).isLessThan(2 * PRICE);

        takeThePromiseBack();

        await().atMost(SOON).until(() -> backOf(booking) == 2 * PRICE);
    }

    private int backOf(UUID id) {
        return rows.count(
                "SELECT coalesce(sum(amount), 0) FROM refund WHERE booking_id = ? AND status <>"
                        + " 'FAILED'",
                id);
    }

    private void takeThePromiseBack() {
        sandbox.expireAuthorisation(intentOf(booking));
        sandbox.faults().clear();
        awaitPayment(booking, "CANCELLED");
        workers.makeCalls();
    }

    private int mails(String kind) {
        return rows.count("SELECT count(*) FROM mail WHERE about = ? AND kind = ?", booking, kind);
    }
}
