package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Places to stand, over HTTP and on real stores, from the wish to the ticket. */
@CheckoutTest
class StandingTests {

    private static final int SEATS = 10;

    private final UUID floor = UUID.randomUUID();

    @Autowired private Shop shop;
    @Autowired private Rows rows;

    @Test
    void placesAreHeldAtTheirSectionsPriceAndNobodySeesTheirNumbers() {
        var showtime = withFloor(50);
        var buyer = shop.buyer();

        var answer = buyer.stand(showtime, floor, 3);

        assertThat(answer).hasStatus(201);
        var booking = buyer.body(answer);
        assertThat(booking.path("total").path("amount").asLong())
                .isEqualTo(3 * Shop.TOTAL_PER_SEAT);
        assertThat(booking.path("lines").size()).isEqualTo(3);
        for (var line : booking.path("lines")) {
            assertThat(line.path("section").asString()).isEqualTo("Floor");
            assertThat(line.propertyNames()).doesNotContain("seatId", "row", "seat", "ordinal");
        }
        assertThat(buyer.booking(UUID.fromString(booking.path("id").asString())))
                .isEqualTo(booking);
    }

    @Test
    void aMixedBasketGoesFromTheWishToTheTickets() {
        var showtime = withFloor(50);
        var buyer = shop.buyer();

        var booking = buyer.holdStanding(showtime, floor, 2, 3, 4);
        buyer.intentOf(booking);
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();

        var tickets = buyer.tickets(booking);
        assertThat(tickets.size()).isEqualTo(4);
        assertThat(tickets.get(0).path("seat").asString()).isEqualTo("4");
        var standing = tickets.get(2);
        assertThat(standing.path("section").asString()).isEqualTo("Floor");
        assertThat(standing.propertyNames()).contains("code").doesNotContain("row", "seat");
        var codes = new HashSet<String>();
        tickets.forEach(ticket -> codes.add(ticket.path("code").asString()));
        assertThat(codes).hasSize(4);
        assertThat(claims(showtime)).isEqualTo(4);
    }

    @Test
    void aFullSectionIsRefusedByItsId() {
        var showtime = withFloor(5);
        shop.buyer().holdStanding(showtime, floor, 4);
        var late = shop.buyer();

        var answer = late.stand(showtime, floor, 2, 1);

        assertThat(answer).hasStatus(409);
        assertThat(late.codeOf(answer)).isEqualTo("seats-taken");
        assertThat(late.body(answer).path("sections").toString()).isEqualTo("[\"" + floor + "\"]");
        assertThat(late.body(answer).has("seats")).isFalse();
        assertThat(shop.buyer().stand(showtime, floor, 1, 1)).hasStatus(201);
    }

    @Test
    void placesThatAreGivenBackCanBeHadAgain() {
        var showtime = withFloor(2);
        var buyer = shop.buyer();
        var booking = buyer.holdStanding(showtime, floor, 2);

        assertThat(buyer.giveBack(booking)).hasStatus(204);

        await().untilAsserted(
                        () -> assertThat(shop.buyer().stand(showtime, floor, 2)).hasStatus(201));
    }

    @Test
    void whatIsNoSectionToStandInIsRefused() {
        var showtime = withFloor(5);
        var seated = showtime.layout().seats().getFirst().sectionId();

        assertThat(rule(showtime, UUID.randomUUID(), 1)).isEqualTo("422 no-such-section");
        assertThat(rule(showtime, seated, 1)).isEqualTo("422 no-such-section");
    }

    @Test
    void aSectionWithoutAPriceIsNotForSale() {
        var layout = Fixtures.layout(SEATS, Set.of());
        var showtime =
                shop.publish(
                        Fixtures.showtime(
                                UUID.randomUUID(),
                                Fixtures.standing(layout, floor, 5, Optional.empty())));

        assertThat(rule(showtime, floor, 1)).isEqualTo("422 seat-not-for-sale");
    }

    @Test
    void seatsAndPlacesCountTogetherAgainstEveryLimit() {
        var showtime = withFloor(50);
        var buyer = shop.buyer();

        assertThat(rule(showtime, floor, 9)).isEqualTo("422 too-many-seats");
        var mixed = buyer.stand(showtime, floor, 7, 1, 2);
        assertThat(buyer.body(mixed).path("rule").asString()).isEqualTo("too-many-seats");
        buyer.holdStanding(showtime, floor, 3, 1, 2);
        var more = buyer.stand(showtime, floor, 4);
        assertThat(more).hasStatus(409);
        assertThat(buyer.codeOf(more)).isEqualTo("limit-reached");
        assertThat(buyer.stand(showtime, floor, 3)).hasStatus(201);
    }

    @Test
    void theNumberOfAStandingPlaceIsNoSeat() {
        var showtime = withFloor(5);
        var buyer = shop.buyer();

        var answer = buyer.reserve(showtime, SEATS);

        assertThat(answer).hasStatus(422);
        assertThat(buyer.body(answer).path("rule").asString())
                .isEqualTo("seat-of-another-showtime");
    }

    @Test
    void aWishThatIsRepeatedGetsTheSamePlaces() {
        var showtime = withFloor(50);
        var buyer = shop.buyer();

        var first = repeated(buyer, showtime);
        var second = repeated(buyer, showtime);

        assertThat(second).isEqualTo(first);
        assertThat(
                        rows.count(
                                "SELECT count(*) FROM booking_line WHERE booking_id = ?",
                                UUID.fromString(first)))
                .isEqualTo(2);
    }

    @Test
    void ofTwoWhoHoldOnePlaceOnePays() {
        var showtime = withFloor(2);
        var first = shop.buyer();
        var second = shop.buyer();
        var firstBooking = first.holdStanding(showtime, floor, 1);
        var secondBooking = second.holdStanding(showtime, floor, 1);
        rows.change(
                """
                UPDATE booking_line SET ordinal = (SELECT ordinal FROM booking_line WHERE booking_id = ?)
                 WHERE booking_id = ?
                """,
                firstBooking,
                secondBooking);

        first.intentOf(firstBooking);
        var answer = second.startPayment(secondBooking);

        assertThat(answer).hasStatus(409);
        assertThat(second.body(answer).path("sections").toString())
                .isEqualTo("[\"" + floor + "\"]");
        assertThat(second.body(answer).has("seats")).isFalse();
        assertThat(claims(showtime)).isOne();
    }

    private String repeated(Buyer buyer, ShowtimeOnSale showtime) {
        var answer =
                buyer.send(
                        HttpMethod.POST,
                        "/api/v1/bookings",
                        Map.of(
                                "showtimeId",
                                showtime.id(),
                                "generalAdmission",
                                List.of(Map.of("sectionId", floor, "quantity", 2))),
                        request -> request.header("Idempotency-Key", "twice"));
        assertThat(answer).hasStatus(201);
        return buyer.body(answer).path("id").asString();
    }

    private String rule(ShowtimeOnSale showtime, UUID section, int quantity) {
        var buyer = shop.buyer();
        MvcTestResult answer = buyer.stand(showtime, section, quantity);
        return answer.getResponse().getStatus() + " " + buyer.body(answer).path("rule").asString();
    }

    private int claims(ShowtimeOnSale showtime) {
        return rows.count(
                """
                SELECT count(DISTINCT ordinal) FROM claimed_seat
                 WHERE showtime_id = ? AND status IN ('PAYING', 'CONFIRMED')
                """,
                showtime.id());
    }

    private ShowtimeOnSale withFloor(int capacity) {
        return shop.publish(
                Fixtures.showtime(
                        UUID.randomUUID(),
                        Fixtures.standing(Fixtures.layout(SEATS, Set.of()), floor, capacity)));
    }
}
