package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.seating.Houses;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Leaving the choice of seats to the house, over HTTP. */
@CheckoutTest
class BestAvailableTests {

    @Autowired private Shop shop;
    @Autowired private Rows rows;

    @Test
    void theBestSeatsAreHeldSideBySide() {
        var showtime = shop.publish(Houses.of("oooooooooo", "oooooooooo"));
        assertThat(held(showtime, "{'quantity': 2}")).containsExactly(4, 5);
        assertThat(held(showtime, "{'quantity': 2}")).containsExactly(2, 3);
        assertThat(held(showtime, "{'quantity': 4}")).containsExactly(6, 7, 8, 9);
        assertThat(held(showtime, "{'quantity': 2}")).containsExactly(14, 15);
    }

    @Test
    void theSameKeyGetsTheSameSeats() {
        var showtime = shop.publish(Houses.of("oooooooooo"));
        var buyer = shop.buyer();
        UnaryOperator<MockMvcRequestBuilder> key =
                request -> request.header("Idempotency-Key", "once");

        var first = ask(buyer, showtime, "{'quantity': 2}", key);
        var again = ask(buyer, showtime, "{'quantity': 2}", key);

        assertThat(seats(buyer, again, showtime)).isEqualTo(seats(buyer, first, showtime));
        assertThat(rows.count("SELECT count(*) FROM booking WHERE showtime_id = ?", showtime.id()))
                .isOne();
    }

    @Test
    void whatDoesNotFitIsTakenWithoutNamingSeats() {
        var showtime = shop.publish(Houses.of("ooo_ooo_oooo"));
        var buyer = shop.buyer();

        for (var wish : List.of("{'quantity': 5}", "{'quantity': 2, 'priceMax': 5967}")) {
            var answer = ask(buyer, showtime, wish);
            assertThat(answer).hasStatus(409);
            assertThat(buyer.codeOf(answer)).isEqualTo("seats-taken");
            assertThat(buyer.body(answer).propertyNames()).doesNotContain("seats", "sections");
        }
        assertThat(held(showtime, "{'quantity': 2, 'priceMax': 5968}")).hasSize(2);
        assertThat(held(showtime, "{'quantity': 8, 'split': true}")).hasSize(8);
    }

    @Test
    void whoNeedsAnAccessibleSeatGetsOneWithCompany() {
        var showtime = shop.publish(Houses.of("oooooooooo", "ooooooooCA"));
        assertThat(held(showtime, "{'quantity': 2, 'accessible': true}")).containsExactly(18, 19);
        assertRefused(showtime, "{'quantity': 1, 'accessible': 1}", 409, "seats-taken");
    }

    @Test
    void aSectionIsOneOfThisShowtime() {
        var showtime = shop.publish(Houses.of("oooooooooo"));
        var section = showtime.layout().seats().getFirst().sectionId();
        assertThat(held(showtime, "{'quantity': 2, 'sectionId': '%s'}".formatted(section)))
                .containsExactly(4, 5);

        var elsewhere = "{'quantity': 2, 'sectionId': '%s'}".formatted(UUID.randomUUID());
        var problem = assertRefused(showtime, elsewhere, 422, "seat-rule");
        assertThat(problem.path("rule").asString()).isEqualTo("no-such-section");
    }

    @Test
    void theLimitsAreThoseOfEveryBuyer() {
        var showtime = shop.publish(Houses.of("oooooooooo", "oooooooooo"));
        var problem = assertRefused(showtime, "{'quantity': 9}", 422, "seat-rule");
        assertThat(problem.path("rule").asString()).isEqualTo("too-many-seats");
        var buyer = shop.buyer();
        assertThat(ask(buyer, showtime, "{'quantity': 6}")).hasStatus(201);
        var more = ask(buyer, showtime, "{'quantity': 3}");
        assertThat(more).hasStatus(409);
        assertThat(buyer.codeOf(more)).isEqualTo("limit-reached");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'quantity': 0}",
                "{'quantity': -1}",
                "{'quantity': 1.5}",
                "{'quantity': 2147483648}",
                "{'quantity': 101}",
                "{'quantity': 2, 'accessible': 3}",
                "{'quantity': 2, 'accessible': -1}",
                "{'quantity': 2, 'accessible': 'all'}",
                "{'quantity': 2, 'priceMax': -1}",
                "{'quantity': 2, 'sectionId': 'stalls'}",
                "{'quantity': 2, 'price': 1}"
            })
    void whatCannotBeReadIsRefused(String wish) {
        var showtime = shop.publish(Houses.of("oooooooooo"));
        assertThat(ask(shop.buyer(), showtime, wish)).hasStatus(400);
    }

    @Test
    void aWishIsOneWish() {
        var showtime = shop.publish(Houses.of("oooooooooo"));
        var best = Map.of("quantity", 2);
        var seat = List.of(showtime.seatId(0));
        for (var wish :
                List.<Map<String, Object>>of(
                        Map.of("showtimeId", showtime.id()),
                        Map.of("showtimeId", showtime.id(), "seatIds", seat, "bestAvailable", best),
                        Map.of(
                                "showtimeId",
                                showtime.id(),
                                "accessible",
                                true,
                                "bestAvailable",
                                best),
                        Map.of("showtimeId", showtime.id(), "generalAdmission", List.of()))) {
            assertThat(send(shop.buyer(), wish, UnaryOperator.identity())).hasStatus(400);
        }
    }

    private List<Integer> held(ShowtimeOnSale showtime, String wish) {
        var buyer = shop.buyer();
        return seats(buyer, ask(buyer, showtime, wish), showtime);
    }

    private List<Integer> seats(Buyer buyer, MvcTestResult answer, ShowtimeOnSale showtime) {
        assertThat(answer).hasStatus(201);
        var seats = new ArrayList<Integer>();
        for (var line : buyer.body(answer).path("lines")) {
            var id = UUID.fromString(line.path("seatId").asString());
            seats.add((int) id.getLeastSignificantBits());
            assertThat(showtime.seatId(seats.getLast())).isEqualTo(id);
        }
        return seats;
    }

    private JsonNode assertRefused(ShowtimeOnSale showtime, String wish, int status, String code) {
        var buyer = shop.buyer();
        var answer = ask(buyer, showtime, wish);
        assertThat(answer).hasStatus(status);
        assertThat(buyer.codeOf(answer)).isEqualTo(code);
        return buyer.body(answer);
    }

    private MvcTestResult ask(Buyer buyer, ShowtimeOnSale showtime, String wish) {
        return ask(buyer, showtime, wish, UnaryOperator.identity());
    }

    private MvcTestResult ask(
            Buyer buyer,
            ShowtimeOnSale showtime,
            String wish,
            UnaryOperator<MockMvcRequestBuilder> more) {
        return buyer.bestAvailable(showtime, wish.replace('\'', '"'), more);
    }

    private static MvcTestResult send(
            Buyer buyer, Map<String, Object> wish, UnaryOperator<MockMvcRequestBuilder> more) {
        return buyer.send(HttpMethod.POST, "/api/v1/bookings", wish, more);
    }
}
