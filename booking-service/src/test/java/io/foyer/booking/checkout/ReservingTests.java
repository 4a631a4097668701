package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.testing.Changed;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Holding seats over HTTP, and every way to be refused. */
@CheckoutTest
class ReservingTests {

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private MockMvcTester http;

    @Test
    void seatsAreHeldAtTheirPrice() {
        var showtime = shop.showtime(20);
        var buyer = shop.buyer();

        var answer = buyer.reserve(showtime, 12, 11);

        assertThat(answer).hasStatus(201);
        var booking = buyer.body(answer);
        assertThat(booking.path("status").asString()).isEqualTo("HELD");
        assertThat(Instant.parse(booking.path("expiresAt").asString()))
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(9)),
                        Instant.now().plus(Duration.ofMinutes(10)));
        assertThat(booking.path("total").path("amount").asLong())
                .isEqualTo(2 * Shop.TOTAL_PER_SEAT);
        var line = booking.path("lines").get(0);
        assertThat(line.path("seatId").asString()).isEqualTo(showtime.seatId(11).toString());
        assertThat(line.path("section").asString()).isEqualTo("Stalls");
        assertThat(line.path("row").asString()).isEqualTo("Row 2");
        assertThat(line.path("seat").asString()).isEqualTo("2");
        assertThat(line.path("price").path("amount").asLong()).isEqualTo(5_000);
        assertThat(line.path("serviceFee").path("amount").asLong()).isEqualTo(500);
        assertThat(line.path("tax").path("amount").asLong()).isEqualTo(468);
        assertThat(line.path("total").path("currency").asString()).isEqualTo("EUR");
        assertThat(booking.path("event").path("name").asString()).isEqualTo("Midsummer Night");
        assertThat(booking.path("venue").path("city").asString()).isEqualTo("London");
        assertThat(booking.path("refunds").isEmpty()).isTrue();
        assertThat(booking.propertyNames())
                .doesNotContain("fence", "version", "accountId", "clientSecret", "tickets");
        assertThat(buyer.booking(UUID.fromString(booking.path("id").asString())))
                .isEqualTo(booking);
    }

    @Test
    void whoComesSecondIsToldWhichSeatsAreTaken() {
        var showtime = shop.showtime(20);
        shop.buyer().hold(showtime, 3, 4);
        var second = shop.buyer();

        var answer = second.reserve(showtime, 4, 5);

        assertThat(answer).hasStatus(409);
        assertThat(second.codeOf(answer)).isEqualTo("seats-taken");
        assertThat(second.body(answer).path("seats").toString())
                .isEqualTo("[\"" + showtime.seatId(4) + "\"]");
        assertThat(shop.buyer().reserve(showtime, 5)).hasStatus(201);
    }

    @Test
    void theLimitCountsWhatIsHeldAndWhatIsBought() {
        var showtime = shop.showtime(20);
        var buyer = shop.buyer();
        var bought = buyer.hold(showtime, 0, 1, 2);
        buyer.confirm(bought, "pm_card_visa");
        buyer.hold(showtime, 3, 4, 5);

        var answer = buyer.reserve(showtime, 6, 7, 8);

        assertThat(answer).hasStatus(409);
        assertThat(buyer.codeOf(answer)).isEqualTo("limit-reached");
        assertThat(buyer.body(answer).path("limit").asInt()).isEqualTo(8);
        assertThat(buyer.reserve(showtime, 6, 7)).hasStatus(201);
        assertThat(shop.buyer().reserve(showtime, 8)).hasStatus(201);
    }

    @Test
    void theLimitHoldsAtTheClaimToo() {
        var showtime = shop.showtime(20);
        var buyer = shop.buyer();
        var first = buyer.hold(showtime, 0, 1, 2, 3);
        var second = buyer.hold(showtime, 4, 5, 6, 7);
        // As if one more had slipped through while Redis was being replaced.
        rows.change(
                "INSERT INTO booking_line SELECT booking_id, 9, section, row_label, seat_label,"
                        + " price_tier_id, price, service_fee, tax, total FROM booking_line"
                        + " WHERE booking_id = ? AND ordinal = 4",
                second);
        buyer.intentOf(first);

        var answer = buyer.startPayment(second);

        assertThat(answer).hasStatus(409);
        assertThat(buyer.codeOf(answer)).isEqualTo("limit-reached");
        assertThat(rows.liveClaims(showtime.id(), 9)).isZero();
    }

    @Test
    void nothingIsSoldBeforeTheSaleOrAfterItWasCalledOff() {
        var later =
                shop.publish(
                        Changed.sellingFrom(
                                Fixtures.showtime(5), Instant.now().plus(Duration.ofHours(1))));
        var cancelled = shop.publish(Changed.as(Fixtures.showtime(5), SaleStatus.CANCELLED));
        var buyer = shop.buyer();

        for (var showtime : List.of(later, cancelled)) {
            var answer = buyer.reserve(showtime, 1);
            assertThat(answer).hasStatus(409);
            assertThat(buyer.codeOf(answer)).isEqualTo("sale-closed");
        }
    }

    @Test
    void aSeatThatIsNotForSaleBreaksARule() {
        var showtime =
                shop.publish(Fixtures.showtime(UUID.randomUUID(), Fixtures.layout(5, Set.of(2))));
        var buyer = shop.buyer();

        var answer = buyer.reserve(showtime, 1, 2);

        assertThat(answer).hasStatus(422);
        assertThat(buyer.codeOf(answer)).isEqualTo("seat-rule");
        assertThat(buyer.body(answer).path("rule").asString()).isEqualTo("seat-not-for-sale");
        assertThat(buyer.body(answer).path("seats").get(0).asString())
                .isEqualTo(showtime.seatId(2).toString());
    }

    @Test
    void aSeatChosenTwiceOrElsewhereBreaksARule() {
        var showtime = shop.showtime(5);
        var elsewhere = shop.showtime(5);
        var buyer = shop.buyer();

        assertThat(buyer.reserve(showtime, 1, 1)).hasStatus(422);
        assertThat(
                        wish(
                                Map.of(
                                        "showtimeId",
                                        showtime.id(),
                                        "seatIds",
                                        List.of(elsewhere.seatId(1)))))
                .isEqualTo(422);
    }

    @Test
    void aShowtimeThatIsNotThereIsNotFound() {
        assertThat(shop.buyer().reserve(Fixtures.showtime(5), 1)).hasStatus(404);
    }

    @Test
    void whatCannotBeReadIsRefused() {
        var showtime = shop.showtime(5);
        var seats = List.of(showtime.seatId(1));

        assertThat(wish(Map.of("showtimeId", showtime.id(), "seatIds", List.of()))).isEqualTo(400);
        assertThat(wish(Map.of("seatIds", seats))).isEqualTo(400);
        assertThat(wish(Map.of("showtimeId", "x", "seatIds", seats))).isEqualTo(400);
        assertThat(wish(Map.of("showtimeId", showtime.id(), "seatIds", seats, "price", 1)))
                .isEqualTo(400);
        assertThat(rows.count("SELECT count(*) FROM booking WHERE showtime_id = ?", showtime.id()))
                .isZero();
    }

    @Test
    void nobodyBuysWithoutAnAccount() {
        assertThat(http.post().uri("/api/v1/bookings")).hasStatus(401);
        assertThat(http.get().uri("/api/v1/users/me/bookings")).hasStatus(401);
        assertThat(http.get().uri("/api/v1/users/me/payments")).hasStatus(401);
    }

    @Test
    void givenBackSeatsAreAnybodys() {
        var showtime = shop.showtime(5);
        var buyer = shop.buyer();
        var booking = buyer.hold(showtime, 1);

        assertThat(buyer.giveBack(booking)).hasStatus(204);
        assertThat(buyer.giveBack(booking)).hasStatus(204);

        assertThat(buyer.statusOf(booking)).isEqualTo("CANCELLED");
        assertThat(buyer.startPayment(booking)).hasStatus(409);
        await().until(() -> shop.buyer().reserve(showtime, 1).getResponse().getStatus() == 201);
    }

    @Test
    void whatIsBoughtIsNotGivenBackThisWay() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(5), 1);
        buyer.confirm(booking, "pm_card_visa");

        assertThat(buyer.giveBack(booking)).hasStatus(409);
        assertThat(buyer.statusOf(booking)).isEqualTo("CONFIRMED");
    }

    private int wish(Map<String, Object> body) {
        return shop.buyer()
                .send(HttpMethod.POST, "/api/v1/bookings", body, UnaryOperator.identity())
                .getResponse()
                .getStatus();
    }
}
