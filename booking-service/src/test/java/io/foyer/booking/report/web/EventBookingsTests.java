package io.foyer.booking.report.web;

import static io.foyer.booking.testing.Shop.TOTAL_PER_SEAT;
import static io.foyer.booking.testing.SoldBookings.PER_SEAT;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.booking.testing.SoldBookings;
import io.foyer.common.security.Role;
import io.foyer.testing.identity.TestIdentity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was bought of an event, as its organizer reads it. */
@CheckoutTest
class EventBookingsTests {

    private static final Instant BOUGHT = Instant.parse("2026-03-02T10:15:40Z");
    private static final Instant EVENING = Instant.parse("2030-06-01T19:00:00Z");

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private OrganizersDesk desk;

    private final UUID event = UUID.randomUUID();
    private final UUID organizer = UUID.randomUUID();

    @Autowired
    void sitDown(MockMvcTester http, TestIdentity identity, JsonMapper json) {
        desk = new OrganizersDesk(http, identity, json);
    }

    @Test
    void aBookingIsShownWithItsSeatsAndMoneyAndNothingOfItsBuyer() {
        var showtime = shop.showtime(10);
        var buyer = shop.buyer();
        var booking = buyer.hold(showtime, 1, 2);
        buyer.intentOf(booking);
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();
        shop.buyer().hold(showtime, 5);
        var refund = refund(booking);

        var items = list(showtime, "").path("items");

        assertThat(items.size()).isOne();
        var item = items.get(0);
        assertThat(item.path("id").asString()).isEqualTo(booking.toString());
        assertThat(item.path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(item.at("/total/amount").asLong()).isEqualTo(2 * TOTAL_PER_SEAT);
        var line = item.at("/lines/0");
        assertThat(line.path("seatId").asString()).isEqualTo(showtime.seatId(1).toString());
        assertThat(line.path("section").asString()).isEqualTo("Stalls");
        assertThat(line.path("seat").asString()).isEqualTo("2");
        assertThat(line.at("/total/amount").asLong()).isEqualTo(TOTAL_PER_SEAT);
        assertThat(line.path("ticketStatus").asString()).isEqualTo("VALID");
        assertThat(line.path("ticketId").asString())
                .isEqualTo(buyer.tickets(booking).get(0).path("id").asString());
        assertThat(item.at("/refunds/0/id").asString()).isEqualTo(refund.toString());
        assertThat(item.at("/refunds/0/amount/amount").asLong()).isEqualTo(100);
        assertThat(items.toString()).doesNotContain(buyer.accountId().toString(), "\"4242\"", "@");
    }

    @Test
    void theListGoesOnBehindAnyItemWhileTicketsAreSold() {
        var sold = new SoldBookings(jdbc);
        var first = sold.showtime(event, organizer, EVENING, "EUR");
        var second = sold.showtime(event, organizer, EVENING.plusSeconds(86_400), "EUR");
        var bought = new ArrayList<String>();
        IntStream.range(0, 7)
                .forEach(
                        i ->
                                bought.add(
                                        sold.sell(
                                                        i % 2 == 0 ? first : second,
                                                        BOUGHT.plusSeconds(i / 2),
                                                        "Stalls",
                                                        i,
                                                        1)
                                                .toString()));
        var seen = new ArrayList<String>();

        var page = list("?size=2");
        seen.addAll(ids(page));
        sold.sell(first, BOUGHT.plusSeconds(100), "Stalls", 50, 1);
        while (page.has("next")) {
            page = desk.document(page.path("next").asString(), organizer);
            seen.addAll(ids(page));
        }

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(bought);
        assertThat(seen.getFirst()).isEqualTo(bought.getLast());
        var further = list("?size=3&page=1");
        assertThat(ids(further)).hasSize(3).contains(bought.get(3));
        assertThat(further.path("page").asInt()).isOne();
        assertThat(further.path("size").asInt()).isEqualTo(3);
        assertThat(further.path("total").asLong()).isEqualTo(8);
    }

    @Test
    void statusAndShowtimeChoose() {
        var sold = new SoldBookings(jdbc);
        var first = sold.showtime(event, organizer, EVENING, "EUR");
        var second = sold.showtime(event, organizer, EVENING, "EUR");
        var kept = sold.sell(first, BOUGHT, "Stalls", 0, 2);
        var cancelled = sold.sell(first, BOUGHT, "Stalls", 2, 1);
        sold.cancel(first, cancelled, 2, BOUGHT);
        sold.refund(cancelled, PER_SEAT, "BUYER_CANCELLED", BOUGHT);
        rows.change("UPDATE booking SET status = 'CANCELLED' WHERE id = ?", cancelled);
        var elsewhere = sold.sell(second, BOUGHT, "Stalls", 0, 1);
        sold.expire(first, BOUGHT);

        assertThat(ids(list("")))
                .containsExactlyInAnyOrder(
                        kept.toString(), cancelled.toString(), elsewhere.toString());
        assertThat(ids(list("?status=CANCELLED"))).containsExactly(cancelled.toString());
        assertThat(list("?status=CANCELLED").at("/items/0/lines/0/ticketStatus").asString())
                .isEqualTo("CANCELLED");
        assertThat(list("?status=CANCELLED").path("total").asLong()).isOne();
        assertThat(ids(list("?status=CONFIRMED&showtimeId=" + second)))
                .containsExactly(elsewhere.toString());
    }

    @Test
    void onlyTheOrganizerAndAdminsMayKnow() {
        new SoldBookings(jdbc).showtime(event, organizer, EVENING, "EUR");

        desk.isOnlyFor(organizer, path(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?size=0",
                "?size=101",
                "?page=-1",
                "?page=101&size=100",
                "?status=HELD",
                "?showtimeId=first",
                "?cursor=abc",
                "?cursor=1_2"
            })
    void whatCannotBeAnsweredIsRefused(String query) {
        new SoldBookings(jdbc).showtime(event, organizer, EVENING, "EUR");

        assertThat(desk.get(path(query), organizer, Role.ORGANIZER)).hasStatus(400);
    }

    private UUID refund(UUID booking) {
        var id = UUID.randomUUID();
        rows.change(
                """
                INSERT INTO refund (id, payment_id, booking_id, amount, currency, status, reason, key, completed_at)
                SELECT ?, id, booking_id, 100, currency, 'SUCCEEDED', 'ORGANIZER', ?, now()
                  FROM payment WHERE booking_id = ?
                """,
                id,
                id.toString(),
                booking);
        return id;
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items").valueStream().map(item -> item.path("id").asString()).toList();
    }

    private JsonNode list(String query) {
        return desk.document(path(query), organizer);
    }

    private JsonNode list(ShowtimeOnSale showtime, String query) {
        return desk.document(
                "/api/v1/events/" + showtime.eventId() + "/bookings" + query,
                showtime.organizerId());
    }

    private String path(String query) {
        return "/api/v1/events/" + event + "/bookings" + query;
    }
}
