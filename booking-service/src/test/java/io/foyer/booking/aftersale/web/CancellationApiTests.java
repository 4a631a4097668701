package io.foyer.booking.aftersale.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.aftersale.House;
import io.foyer.booking.inventory.CancellationPolicy;
import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.Changed;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Shop;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A buyer gives tickets back. */
@CheckoutTest
class CancellationApiTests {

    private static final CancellationPolicy STRICT = new CancellationPolicy(true, 48, true, 10);

    /** Of 59.68: the fee, and a tenth of the rest. */
    private static final long KEPT = 500 + 547;

    @Autowired private ApplicationContext context;

    @SuppressWarnings("NullAway.Init")
    private House house;

    @SuppressWarnings("NullAway.Init")
    private Buyer buyer;

    private ShowtimeOnSale showtime = Fixtures.showtime(1);

    @BeforeEach
    void open() {
        house = new House(context);
        buyer = house.shop.buyer();
        showtime = house.open(10, STRICT);
    }

    @Test
    void aWholeBookingIsCancelledItsSeatsAreFreeAndTheMoneyGoesBack() {
        var booking = house.sell(buyer, showtime, 1, 2);
        var answer = house.cancel(buyer, booking);
        assertThat(answer).hasStatusOk();
        var view = buyer.body(answer);
        assertThat(view.path("status").asString()).isEqualTo("CANCELLED");
        assertThat(view.at("/lines/0/cancelled").asBoolean()).isTrue();
        assertThat(view.at("/lines/1/cancelled").asBoolean()).isTrue();
        assertThat(view.path("refunds").size()).isOne();
        assertThat(view.at("/refunds/0/amount/amount").asLong())
                .isEqualTo(2 * (Shop.TOTAL_PER_SEAT - KEPT));
        assertThat(view.at("/refunds/0/kept/amount").asLong()).isEqualTo(2 * KEPT);
        assertThat(view.at("/refunds/0/reason").asString()).isEqualTo("BUYER_CANCELLED");
        assertThat(view.at("/cancellationPolicy/keptPercent").asInt()).isEqualTo(10);
        assertThat(house.rows.liveClaims(showtime.id(), 1)).isZero();
        assertThat(house.rows.messages("TicketsCancelled", booking)).isOne();
        house.until(
                () ->
                        buyer.booking(booking)
                                .at("/refunds/0/status")
                                .asString()
                                .equals("SUCCEEDED"));
        assertThat(buyer.tickets(booking).get(0).path("status").asString()).isEqualTo("CANCELLED");
        house.until(
                () -> house.shop.buyer().reserve(showtime, 1, 2).getResponse().getStatus() == 201);
    }

    @Test
    void someTicketsAreCancelledAndTheOthersStayGood() {
        var booking = house.sell(buyer, showtime, 1, 2, 3);
        var second = house.tickets(buyer, booking).get(1);
        var view = buyer.body(house.cancel(buyer, booking, second));
        assertThat(view.path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(view.at("/lines/0").has("cancelled")).isFalse();
        assertThat(view.at("/lines/1/cancelled").asBoolean()).isTrue();
        assertThat(house.refunds(booking)).isEqualTo(Shop.TOTAL_PER_SEAT - KEPT);
        var rest = buyer.body(house.cancel(buyer, booking));
        assertThat(rest.path("status").asString()).isEqualTo("CANCELLED");
        assertThat(rest.path("refunds").size()).isEqualTo(2);
        assertThat(house.refunds(booking)).isEqualTo(3 * (Shop.TOTAL_PER_SEAT - KEPT));
    }

    @Test
    void theSameKeyGetsTheSameAnswerAndAnotherOneCancelsNothingMore() {
        var booking = house.sell(buyer, showtime, 1, 2);
        var ticket = house.tickets(buyer, booking).getFirst();
        var first = house.cancelWithKey(buyer, "k", booking, ticket);
        var again = house.cancelWithKey(buyer, "k", booking, ticket);
        assertThat(buyer.body(again)).isEqualTo(buyer.body(first));
        assertThat(buyer.body(again).at("/payment/last4").asString()).isEqualTo("4242");
        assertThat(house.rows.texts("SELECT answer FROM idempotent_request WHERE key = 'k'"))
                .isNotEmpty()
                .noneMatch(kept -> kept.contains("\"4242\"") || kept.contains("visa"));
        assertThat(house.cancel(buyer, booking, ticket)).hasStatusOk();
        assertThat(house.refundCount(booking)).isOne();
        var other = house.cancelWithKey(buyer, "k", booking);
        assertThat(other).hasStatus(422);
        assertThat(buyer.codeOf(other)).isEqualTo("idempotency-key-reused");
    }

    @Test
    void whatCostNothingIsCancelledWithoutARefund() {
        var free = house.shop.freeShowtime(5);
        var booking = buyer.hold(free, 1);
        assertThat(buyer.confirm(booking)).hasStatusOk();
        var view = buyer.body(house.cancel(buyer, booking));
        assertThat(view.path("status").asString()).isEqualTo("CANCELLED");
        assertThat(view.path("refunds").size()).isZero();
        assertThat(house.rows.liveClaims(free.id(), 1)).isZero();
        assertThat(house.cancel(buyer, booking)).hasStatusOk();
    }

    @Test
    void thePolicyThatCountsIsThatOfTheHold() {
        var booking = house.sell(buyer, showtime, 1);
        house.becomes(Changed.under(showtime, new CancellationPolicy(false, 0, true, 100)));
        var view = buyer.body(house.cancel(buyer, booking));
        assertThat(view.at("/refunds/0/amount/amount").asLong())
                .isEqualTo(Shop.TOTAL_PER_SEAT - KEPT);
        var later = house.sell(buyer, showtime, 2);
        assertThat(house.why(buyer, house.cancel(buyer, later))).isEqualTo("not-cancellable");
    }

    @Test
    void afterTheDeadlineItIsTooLateAndTheAnswerSaysSinceWhen() {
        var soon = Instant.now().plus(47, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        var late = house.shop.publish(Changed.startingAt(showtime(), soon));
        var booking = house.sell(buyer, late, 1);
        var answer = house.cancel(buyer, booking);
        assertThat(house.why(buyer, answer)).isEqualTo("too-late");
        assertThat(Instant.parse(buyer.body(answer).path("deadline").asString()))
                .isEqualTo(soon.minus(48, ChronoUnit.HOURS));
        assertThat(house.status(booking)).isEqualTo("CONFIRMED");
        assertThat(house.refundCount(booking)).isZero();
        var preview = preview(booking);
        assertThat(buyer.body(preview).path("cancellable").asBoolean()).isFalse();
        assertThat(buyer.body(preview).path("why").asString()).isEqualTo("too-late");
    }

    @Test
    void aTicketThatWasUsedIsNotCancelledAndTheOthersStillCanBe() {
        var booking = house.sell(buyer, showtime, 1, 2);
        var tickets = house.tickets(buyer, booking);
        house.checkIn(tickets.getFirst());
        assertThat(house.why(buyer, house.cancel(buyer, booking))).isEqualTo("checked-in");
        assertThat(house.why(buyer, house.cancel(buyer, booking, tickets.getFirst())))
                .isEqualTo("checked-in");
        assertThat(house.cancel(buyer, booking, tickets.getLast())).hasStatusOk();
        assertThat(house.status(booking)).isEqualTo("CONFIRMED");
        assertThat(house.rows.liveClaims(showtime.id(), 1)).isOne();
    }

    @Test
    void whatWasGivenAwayIsNoLongerTheBuyersToCancel() {
        var booking = house.sell(buyer, showtime, 1);
        house.giveAway(house.tickets(buyer, booking).getFirst());
        assertThat(house.why(buyer, house.cancel(buyer, booking))).isEqualTo("not-cancellable");
        assertThat(house.refundCount(booking)).isZero();
    }

    @Test
    void onlyWhatIsBoughtCanBeCancelled() {
        var booking = buyer.hold(showtime, 1);
        assertThat(house.why(buyer, house.cancel(buyer, booking))).isEqualTo("not-cancellable");
        assertThat(buyer.giveBack(booking)).hasStatus(204);
        assertThat(house.why(buyer, house.cancel(buyer, booking))).isEqualTo("not-cancellable");
    }

    @Test
    void thePreviewSaysWhatWouldBeKeptAndChangesNothing() {
        var booking = house.sell(buyer, showtime, 1, 2);
        var preview = buyer.body(preview(booking));
        assertThat(preview.path("cancellable").asBoolean()).isTrue();
        assertThat(preview.has("why")).isFalse();
        assertThat(Instant.parse(preview.path("deadline").asString()))
                .isEqualTo(showtime.startsAt().minus(48, ChronoUnit.HOURS));
        assertThat(preview.path("lines").size()).isEqualTo(2);
        assertThat(preview.at("/lines/0/ticketId").asString())
                .isEqualTo(house.tickets(buyer, booking).getFirst().toString());
        assertThat(preview.at("/lines/0/kept/amount").asLong()).isEqualTo(KEPT);
        assertThat(preview.at("/lines/0/refund/amount").asLong())
                .isEqualTo(Shop.TOTAL_PER_SEAT - KEPT);
        assertThat(house.status(booking)).isEqualTo("CONFIRMED");
    }

    @Test
    void anothersBookingOrTicketDoesNotExist() {
        var booking = house.sell(buyer, showtime, 1);
        var other = house.shop.buyer();
        var others = house.sell(other, showtime, 2);
        assertThat(house.cancel(other, booking)).hasStatus(404);
        assertThat(other.get("/api/v1/bookings/" + booking + "/cancellation")).hasStatus(404);
        assertThat(house.cancel(buyer, booking, house.tickets(other, others).getFirst()))
                .hasStatus(404);
        assertThat(house.cancel(buyer, UUID.randomUUID())).hasStatus(404);
        assertThat(house.status(booking)).isEqualTo("CONFIRMED");
    }

    @Test
    void whatCannotBeReadIsRefused() {
        var booking = house.sell(buyer, showtime, 1);
        var path = "/api/v1/bookings/" + booking + "/cancellation";
        var keyless = buyer.send(HttpMethod.POST, path, Map.of(), UnaryOperator.identity());
        assertThat(keyless).hasStatus(400);
        assertThat(buyer.codeOf(keyless)).isEqualTo("idempotency-key-missing");
        for (var body :
                new Object[] {
                    Map.of("ticketIds", new UUID[0]),
                    Map.of("tickets", new UUID[] {booking}),
                    Map.of("ticketIds", "all"),
                    Map.of("reason", "x".repeat(501))
                }) {
            var answer =
                    buyer.send(
                            HttpMethod.POST,
                            path,
                            body,
                            request ->
                                    request.header(
                                            "Idempotency-Key", UUID.randomUUID().toString()));
            assertThat(answer).as(body.toString()).hasStatus(400);
        }
        assertThat(house.status(booking)).isEqualTo("CONFIRMED");
    }

    private ShowtimeOnSale showtime() {
        return Changed.under(Fixtures.showtime(10), STRICT);
    }

    private MvcTestResult preview(UUID booking) {
        return buyer.get("/api/v1/bookings/" + booking + "/cancellation");
    }
}
