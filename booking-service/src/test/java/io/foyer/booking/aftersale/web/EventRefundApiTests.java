package io.foyer.booking.aftersale.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.aftersale.House;
import io.foyer.booking.aftersale.Undoers;
import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Shop;
import io.foyer.common.security.Role;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** What an organizer sees before and after calling an event off. */
@CheckoutTest
class EventRefundApiTests {

    @Autowired private ApplicationContext context;

    @SuppressWarnings("NullAway.Init")
    private House house;

    @SuppressWarnings("NullAway.Init")
    private Buyer buyer;

    private ShowtimeOnSale showtime = Fixtures.showtime(1);

    @BeforeEach
    void sold() {
        house = new House(context);
        buyer = house.shop.buyer();
        showtime = house.shop.showtime(10);
        house.sell(buyer, showtime, 1, 2);
        house.sell(house.shop.buyer(), showtime, 3);
    }

    @Test
    void thePreviewCountsBookingsTicketsAndMoney() {
        var preview = get("/preview");
        assertThat(preview.path("bookings").asInt()).isEqualTo(2);
        assertThat(preview.path("tickets").asInt()).isEqualTo(3);
        assertThat(preview.path("amounts").size()).isOne();
        assertThat(preview.at("/amounts/0/amount").asLong()).isEqualTo(3 * Shop.TOTAL_PER_SEAT);
        assertThat(preview.at("/amounts/0/currency").asString()).isEqualTo("EUR");
        assertThat(get("").path("state").asString()).isEqualTo("NONE");
    }

    @Test
    void progressEndsWithEverybodysMoney() {
        house.becomes(showtime, SaleStatus.CANCELLED);
        assertThat(get("").path("state").asString()).isEqualTo("RUNNING");
        assertThat(get("").path("bookings").asInt()).isEqualTo(2);
        assertThat(get("").path("cancelled").asInt()).isZero();
        Undoers.of(context).run();
        assertThat(get("").path("cancelled").asInt()).isEqualTo(2);
        house.until(() -> get("").path("state").asString().equals("DONE"));
        var done = get("");
        assertThat(done.path("refunded").asInt()).isEqualTo(2);
        assertThat(done.path("failed").asInt()).isZero();
        assertThat(done.at("/amounts/0/amount").asLong()).isEqualTo(3 * Shop.TOTAL_PER_SEAT);
        assertThat(get("/preview").path("bookings").asInt()).isZero();
        assertThat(get("/preview").path("amounts").size()).isZero();
    }

    @Test
    void nobodyElseIsToldAnything() {
        for (var part : new String[] {"", "/preview"}) {
            var path = "/api/v1/events/" + showtime.eventId() + "/refunds" + part;
            assertThat(call(path, UUID.randomUUID(), Role.ADMIN)).isEqualTo(200);
            assertThat(call(path, UUID.randomUUID(), Role.ORGANIZER)).isEqualTo(404);
            assertThat(call(path, buyer.accountId(), Role.CUSTOMER)).isEqualTo(403);
            var unknown = "/api/v1/events/" + UUID.randomUUID() + "/refunds" + part;
            assertThat(call(unknown, UUID.randomUUID(), Role.ADMIN)).isEqualTo(404);
        }
    }

    private JsonNode get(String part) {
        var answer =
                house.organizer(
                        HttpMethod.GET,
                        "/api/v1/events/" + showtime.eventId() + "/refunds" + part,
                        null,
                        showtime);
        assertThat(answer).hasStatusOk();
        return house.body(answer);
    }

    private int call(String path, UUID account, Role role) {
        return house.call(HttpMethod.GET, path, null, account, role).getResponse().getStatus();
    }
}
