package io.foyer.booking.aftersale.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.aftersale.SaleScene;
import io.foyer.booking.aftersale.Undoers;
import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.testing.Changed;
import io.foyer.booking.testing.Shop;
import io.foyer.common.security.Role;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** What an organizer sees before calling one showtime off. */
class ShowtimeRefundApiTests extends SaleScene {

    @Autowired private ApplicationContext context;

    @Test
    void thePreviewCountsOneShowtimeAndNoOtherOfItsEvent() {
        house.sell(house.shop.buyer(), showtime, 3);
        var other = house.shop.publish(Changed.ofEventOf(showtime, Fixtures.showtime(10)));
        house.sell(house.shop.buyer(), other, 1);

        assertPreview(2, 3, 3 * Shop.TOTAL_PER_SEAT);
        assertThat(previewOf("events", showtime.eventId()).path("tickets").asInt()).isEqualTo(4);
    }

    @Test
    void whatWentBackAlreadyDoesNotGoBackAgain() {
        var path = "/api/v1/bookings/" + booking + "/refunds";
        var some = Map.of("amount", 700, "reason", "The heating failed.");
        assertThat(house.organizer(HttpMethod.POST, path, some, showtime)).hasStatus(201);
        var ticket = house.tickets(buyer, booking).getFirst();
        assertThat(house.cancel(buyer, booking, ticket)).hasStatusOk();

        house.until(() -> house.refunds(booking) > 700);

        assertPreview(1, 1, 2 * Shop.TOTAL_PER_SEAT - house.refunds(booking));
    }

    @Test
    void whatIsOnlyHeldIsNothingToGiveBack() {
        house.shop.buyer().hold(showtime, 5);

        assertPreview(1, 2, 2 * Shop.TOTAL_PER_SEAT);
    }

    @Test
    void onceItIsCalledOffNothingIsLeftToDo() {
        house.becomes(showtime, SaleStatus.CANCELLED);
        Undoers.of(context).run();

        var after = previewOf("showtimes", showtime.id());
        assertThat(after.path("bookings").asInt()).isZero();
        assertThat(after.path("tickets").asInt()).isZero();
        assertThat(after.path("amounts").isEmpty()).isTrue();
    }

    @Test
    void nobodyElseIsToldAnything(@Autowired MockMvcTester anybody) {
        var path = "/api/v1/showtimes/" + showtime.id() + "/refunds/preview";
        assertThat(call(path, UUID.randomUUID(), Role.ADMIN)).isEqualTo(200);
        assertThat(call(path, UUID.randomUUID(), Role.ORGANIZER)).isEqualTo(404);
        assertThat(call(path, buyer.accountId(), Role.CUSTOMER)).isEqualTo(403);
        assertThat(call(path, showtime.organizerId(), Role.CUSTOMER)).isEqualTo(403);
        var unknown = "/api/v1/showtimes/" + UUID.randomUUID() + "/refunds/preview";
        assertThat(call(unknown, UUID.randomUUID(), Role.ADMIN)).isEqualTo(404);
        var nonsense = "/api/v1/showtimes/nonsense/refunds/preview";
        assertThat(call(nonsense, UUID.randomUUID(), Role.ADMIN)).isEqualTo(400);
        assertThat(anybody.get().uri(path)).hasStatus(401);
    }

    private void assertPreview(int bookings, int tickets, long amount) {
        var preview = previewOf("showtimes", showtime.id());
        assertThat(preview.path("bookings").asInt()).isEqualTo(bookings);
        assertThat(preview.path("tickets").asInt()).isEqualTo(tickets);
        assertThat(preview.path("amounts").size()).isOne();
        assertThat(preview.at("/amounts/0/amount").asLong()).isEqualTo(amount);
        assertThat(preview.at("/amounts/0/currency").asString()).isEqualTo("EUR");
    }

    private JsonNode previewOf(String kind, UUID id) {
        var path = "/api/v1/" + kind + "/" + id + "/refunds/preview";
        var answer = house.organizer(HttpMethod.GET, path, null, showtime);
        assertThat(answer).hasStatusOk();
        return house.body(answer);
    }

    private int call(String path, UUID account, Role role) {
        return house.call(HttpMethod.GET, path, null, account, role).getResponse().getStatus();
    }
}
