package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.seating.Houses;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Shop;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The rules that depend on other people's seats, over HTTP. */
@CheckoutTest
class SeatRulesTests {

    @Autowired private Shop shop;

    @Test
    void nobodyIsLeftAloneWithoutNeed() {
        var showtime = shop.publish(Houses.of("oooooooooo"));
        assertBroken(showtime, "single-seat-left", List.of(0), 1, 2);
        shop.buyer().hold(showtime, 0, 1);
        assertBroken(showtime, "single-seat-left", List.of(2), 3);
        shop.buyer().hold(showtime, 2, 3, 4);
        shop.buyer().hold(showtime, 7, 8, 9);
    }

    @Test
    void whatOthersGaveBackCountsAsFree() {
        var showtime = shop.publish(Houses.of("oooooooooo"));
        var buyer = shop.buyer();
        var booking = buyer.hold(showtime, 0, 1);
        buyer.giveBack(booking);
        await().untilAsserted(() -> assertThat(tryAndGiveBack(showtime, 1, 2)).hasStatus(422));
        assertBroken(showtime, "single-seat-left", List.of(0), 1, 2);
    }

    /** For a moment the rules may see seats as held that are free again, and nobody left alone. */
    private MvcTestResult tryAndGiveBack(ShowtimeOnSale showtime, int... choice) {
        var buyer = shop.buyer();
        var answer = buyer.reserve(showtime, choice);
        if (answer.getResponse().getStatus() == 201) {
            buyer.giveBack(UUID.fromString(buyer.body(answer).path("id").asString()));
        }
        return answer;
    }

    @Test
    void takenSeatsAreNamedBeforeAnyRule() {
        var showtime = shop.publish(Houses.of("oooooooooo"));
        shop.buyer().hold(showtime, 2, 3);
        var buyer = shop.buyer();
        var answer = buyer.reserve(showtime, 1, 2);
        assertThat(answer).hasStatus(409);
        assertThat(buyer.codeOf(answer)).isEqualTo("seats-taken");
    }

    @Test
    void aHoldIsClaimedWhateverOthersDidMeanwhile() {
        var showtime = shop.publish(Houses.of("oooooooooo"));
        var buyer = shop.buyer();
        var mine = buyer.hold(showtime, 3, 4);
        shop.buyer().hold(showtime, 0, 1, 2);
        shop.buyer().hold(showtime, 5, 6, 7);

        assertThat(buyer.confirm(mine, "pm_card_visa")).hasStatusOk();
        assertThat(buyer.statusOf(mine)).isEqualTo("CONFIRMED");
    }

    @Test
    void accessibleSeatsAreForWhoSaysSo() {
        var showtime = shop.publish(Houses.of("ACoooooooo"));
        assertBroken(showtime, "kept-for-companions", List.of(0), 0, 1);
        assertBroken(showtime, "kept-for-companions", List.of(1), 1, 2);
        var buyer = shop.buyer();
        assertThat(accessible(buyer, showtime, 0, 1)).hasStatus(201);
        assertThat(buyer.reserve(showtime, 2, 3)).hasStatus(201);
    }

    @Test
    void theLastSeatsAreAnybodys() {
        var showtime = shop.publish(Houses.of("ACoooooooo"));
        shop.buyer().hold(showtime, 2, 3, 4, 5);
        assertBroken(showtime, "kept-for-companions", List.of(0), 0, 1);
        shop.buyer().hold(showtime, 6, 7, 8, 9);
        assertThat(shop.buyer().reserve(showtime, 0, 1)).hasStatus(201);
    }

    private void assertBroken(
            ShowtimeOnSale showtime, String rule, List<Integer> seats, int... choice) {
        var buyer = shop.buyer();
        var answer = buyer.reserve(showtime, choice);
        assertThat(answer).hasStatus(422);
        assertThat(buyer.codeOf(answer)).isEqualTo("seat-rule");
        var problem = buyer.body(answer);
        assertThat(problem.path("rule").asString()).isEqualTo(rule);
        assertThat(problem.path("seats").values())
                .extracting(seat -> seat.asString())
                .containsExactlyElementsOf(
                        seats.stream().map(seat -> showtime.seatId(seat).toString()).toList());
    }

    private static MvcTestResult accessible(Buyer buyer, ShowtimeOnSale showtime, int... choice) {
        var seats = IntStream.of(choice).mapToObj(showtime::seatId).toList();
        return buyer.send(
                HttpMethod.POST,
                "/api/v1/bookings",
                Map.of("showtimeId", showtime.id(), "seatIds", seats, "accessible", true),
                UnaryOperator.identity());
    }
}
