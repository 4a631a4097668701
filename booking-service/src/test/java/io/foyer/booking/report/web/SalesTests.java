package io.foyer.booking.report.web;

import static io.foyer.booking.testing.Shop.TOTAL_PER_SEAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.common.security.Role;
import io.foyer.testing.identity.TestIdentity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a purchase, through the stream of bookings, to the organizer's report. */
@CheckoutTest
class SalesTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private MockMvcTester http;

    @SuppressWarnings("NullAway.Init")
    private OrganizersDesk desk;

    private ShowtimeOnSale showtime;

    @Autowired
    void sitDown(MockMvcTester http, TestIdentity identity, JsonMapper json) {
        desk = new OrganizersDesk(http, identity, json);
    }

    @BeforeEach
    void twoSeatsAreBoughtAndOneIsHeld() {
        showtime = shop.showtime(10);
        buy(1, 2);
        shop.buyer().hold(showtime, 5);
        awaitTickets(2);
    }

    /** As when Redis has lost its streams: the same messages, before one that is new. */
    @Test
    void whatIsPublishedOnceMoreIsCountedOnce() {
        rows.change(
                """
                UPDATE outbox SET published_at = NULL
                 WHERE stream = 'stream:booking' AND payload LIKE ?
                """,
                "%" + showtime.id() + "%");
        buy(7);

        awaitTickets(3);

        assertThat(sales("").at("/totals/gross").asLong()).isEqualTo(3 * TOTAL_PER_SEAT);
        assertThat(
                        rows.count(
                                "SELECT count(*) FROM sales_counted WHERE showtime_id = ?",
                                showtime.id()))
                .isEqualTo(2);
    }

    @Test
    void whatWasBoughtIsReportedWithItsMoney() {
        var sales = sales("");

        assertThat(sales.path("currency").asString()).isEqualTo("EUR");
        assertThat(sales.path("currencies").size()).isOne();
        var totals = sales.path("totals");
        assertThat(totals.path("gross").asLong()).isEqualTo(2 * TOTAL_PER_SEAT);
        assertThat(totals.path("fees").asLong()).isEqualTo(2 * 500);
        assertThat(totals.path("taxes").asLong()).isEqualTo(2 * 468);
        assertThat(totals.path("cancelled").asLong()).isZero();
        assertThat(totals.path("refunded").asLong()).isZero();
        assertThat(totals.path("net").asLong()).isEqualTo(2 * TOTAL_PER_SEAT);
        assertThat(sales.at("/bySection/0/section").asString()).isEqualTo("Stalls");
        assertThat(sales.at("/bySection/0/tickets").asInt()).isEqualTo(2);
        assertThat(sales.at("/byPriceTier/0/name").asString()).isEqualTo("Regular");
        assertThat(sales.at("/byPriceTier/0/gross").asLong()).isEqualTo(2 * TOTAL_PER_SEAT);
        assertThat(sales.path("byInterval").size()).isOne();
    }

    @Test
    void theHouseIsShownAsItIsNowWithPricesThatMovedAndWhoIsInside() {
        rows.change(
                """
                INSERT INTO price_change (showtime_id, price_tier_id, currency, from_price, to_price, reason)
                VALUES (?, gen_random_uuid(), 'EUR', 1, 2, '{"rule": "edit"}')
                """,
                showtime.id());

        var house =
                await("figures that are told")
                        .atMost(SOON)
                        .until(
                                () -> sales("").at("/occupancy/0"),
                                now ->
                                        now.path("sold").asInt() == 2
                                                && now.path("held").asInt() == 1);

        assertThat(house.path("showtimeId").asString()).isEqualTo(showtime.id().toString());
        assertThat(house.path("total").asInt()).isEqualTo(10);
        assertThat(house.path("free").asInt()).isEqualTo(7);
        assertThat(house.path("checkedIn").asInt()).isZero();
        assertThat(house.at("/priceChanges/count").asInt()).isOne();
        assertThat(
                        desk.get(
                                house.at("/priceChanges/href").asString(),
                                showtime.organizerId(),
                                Role.ORGANIZER))
                .hasStatusOk();
    }

    @Test
    void intervalsAreThoseThatAreAskedFor() {
        var minute = sales("?interval=minute").at("/byInterval/0");
        var hour = sales("?interval=hour").at("/byInterval/0");

        assertThat(Instant.parse(minute.path("at").asString()))
                .isBetween(now().minusSeconds(120), now());
        assertThat(Instant.parse(hour.path("at").asString()))
                .isEqualTo(
                        Instant.parse(minute.path("at").asString()).truncatedTo(ChronoUnit.HOURS));
        assertThat(minute.path("gross").asLong()).isEqualTo(2 * TOTAL_PER_SEAT);
        assertThat(sales("?to=" + now().minusSeconds(3_600)).at("/totals/tickets").asInt())
                .isZero();
        assertThat(sales("?from=" + now().minusSeconds(3_600)).at("/totals/tickets").asInt())
                .isEqualTo(2);
        assertThat(sales("?timeZone=America/New_York").at("/totals/tickets").asInt()).isEqualTo(2);
    }

    @Test
    void anEventsShowtimesAreReportedTogetherOrOneByOne() {
        var other = shop.showtime(5);
        shop.buyer().hold(other, 0); // so that it is known here
        rows.change(
                "UPDATE showtime_on_sale SET event_id = ?, organizer_id = ? WHERE id = ?",
                showtime.eventId(),
                showtime.organizerId(),
                other.id());

        assertThat(sales("").path("occupancy").size()).isEqualTo(2);
        assertThat(sales("?showtimeId=" + other.id()).at("/totals/tickets").asInt()).isZero();
        assertThat(sales("?showtimeId=" + showtime.id()).at("/totals/tickets").asInt())
                .isEqualTo(2);
        desk.refused(
                desk.get(
                        path("?showtimeId=" + UUID.randomUUID()),
                        showtime.organizerId(),
                        Role.ORGANIZER),
                404,
                "not-found");
    }

    @Test
    void onlyTheOrganizerAndAdminsMayKnow() {
        desk.isOnlyFor(showtime.organizerId(), path(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?interval=week",
                "?from=yesterday",
                "?to=tomorrow",
                "?showtimeId=7",
                "?timeZone=Middle-Earth",
                "?timeZone=UTC-2",
                "?currency=euro"
            })
    void whatCannotBeReadIsRefused(String query) {
        assertThat(desk.get(path(query), showtime.organizerId(), Role.ORGANIZER)).hasStatus(400);
    }

    @Test
    void anOperatorMayHaveAllOfItComparedAtOnce() {
        rows.change("DELETE FROM sales_counted WHERE showtime_id = ?", showtime.id());
        rows.change("DELETE FROM sales_minute WHERE showtime_id = ?", showtime.id());
        rows.change(
                "UPDATE booking SET confirmed_at = confirmed_at - interval '1 h' WHERE showtime_id"
                        + " = ?",
                showtime.id());
        assertThat(sales("").at("/totals/tickets").asInt()).isZero();

        var answer = http.post().uri("/internal/reports/repairs").exchange();

        assertThat(answer).hasStatusOk();
        assertThat(desk.body(answer).path("bookings").asInt()).isPositive();
        assertThat(sales("").at("/totals/tickets").asInt()).isEqualTo(2);
    }

    private void buy(int... seats) {
        var buyer = shop.buyer();
        var booking = buyer.hold(showtime, seats);
        buyer.intentOf(booking);
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();
    }

    private void awaitTickets(int tickets) {
        await("the stream")
                .atMost(SOON)
                .until(() -> sales("").at("/totals/tickets").asInt() == tickets);
    }

    private JsonNode sales(String query) {
        return desk.document(path(query), showtime.organizerId());
    }

    private String path(String query) {
        return "/api/v1/events/" + showtime.eventId() + "/sales" + query;
    }

    private static Instant now() {
        return InstantSource.system().instant();
    }
}
