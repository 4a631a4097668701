package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.seating.Houses;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Shop;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The best available seats together with places to stand: all of it or nothing. */
@CheckoutTest
class MixedBasketTests {

    private static final int CAPACITY = 3;

    @Autowired private Shop shop;

    private final UUID floor = UUID.randomUUID();

    @Test
    void seatsAreChosenAndPlacesFoundInOneHold() {
        var showtime = house();
        var buyer = shop.buyer();

        var answer = ask(buyer, showtime, Map.of("quantity", 2), floor, 2);

        assertThat(answer).hasStatus(201);
        var lines = buyer.body(answer).path("lines");
        assertThat(lines.size()).isEqualTo(4);
        assertThat(lines.findValuesAsString("seatId"))
                .contains(showtime.seatId(4).toString(), showtime.seatId(5).toString());
        assertThat(lines.findValuesAsString("section")).contains("Floor", "Stalls");
    }

    @Test
    void whenTooFewPlacesAreLeftNoSeatIsHeldEither() {
        var showtime = house();
        shop.buyer().holdStanding(showtime, floor, 2);
        var buyer = shop.buyer();

        var answer = ask(buyer, showtime, Map.of("quantity", 2), floor, 2);

        assertThat(answer).hasStatus(409);
        assertThat(buyer.codeOf(answer)).isEqualTo("seats-taken");
        assertThat(buyer.body(answer).path("sections").get(0).asString())
                .isEqualTo(floor.toString());
        assertThat(buyer.body(answer).has("seats")).isFalse();
        assertThat(shop.buyer().reserve(showtime, 4, 5)).hasStatus(201);
    }

    @Test
    void everythingTogetherIsWithinTheLimit() {
        assertRule("too-many-seats", Map.of("quantity", 6), floor, 3);
    }

    @Test
    void sectionsAreThoseOfTheShowtimeAndOfTheRightKind() {
        assertRule("no-such-section", Map.of("quantity", 2), UUID.randomUUID(), 1);
        assertRule("no-such-section", Map.of("quantity", 2, "sectionId", floor), floor, 1);
    }

    private void assertRule(String rule, Map<String, Object> best, UUID section, int places) {
        var buyer = shop.buyer();
        var answer = ask(buyer, house(), best, section, places);
        assertThat(answer).hasStatus(422);
        assertThat(buyer.body(answer).path("rule").asString()).isEqualTo(rule);
    }

    private ShowtimeOnSale house() {
        var seated = Houses.of("oooooooooo", "oooooooooo");
        return shop.publish(
                Fixtures.with(seated, Fixtures.standing(seated.layout(), floor, CAPACITY)));
    }

    private static MvcTestResult ask(
            Buyer buyer,
            ShowtimeOnSale showtime,
            Map<String, Object> best,
            UUID section,
            int places) {
        return buyer.send(
                HttpMethod.POST,
                "/api/v1/bookings",
                Map.of(
                        "showtimeId",
                        showtime.id(),
                        "bestAvailable",
                        best,
                        "generalAdmission",
                        List.of(Map.of("sectionId", section, "quantity", places))),
                UnaryOperator.identity());
    }
}
