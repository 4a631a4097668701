package io.foyer.system.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.LiveMap;
import io.foyer.system.client.Organizer;
import io.foyer.system.platform.RunningPlatform;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job, end to end: somebody puts on a show, somebody else finds it and goes. */
@ExtendWith(RunningPlatform.class)
class SellingATicketTests {

    private final Api api;

    SellingATicketTests(Api api) {
        this.api = api;
    }

    @Test
    void aFanFindsAShowHoldsTwoSeatsPaysAndGetsTwoTickets() {
        var promoter = new Organizer(api);
        var show = promoter.putOnShow("Noches de Fado " + UUID.randomUUID(), 5, 10);
        var fan = new Customer(api);

        findBySearching(show.name(), show.showtimeId());
        assertThat(api.get("events/" + show.eventId(), null).expect(200).path("name").asString())
                .isEqualTo(show.name());
        assertThat(show.seatIds()).hasSize(50);

        try (var map = LiveMap.watch(api, show.showtimeId())) {
            var seats = show.seatIds().subList(4, 6);
            var booking = fan.hold(show, seats).expect(201);
            assertThat(booking.path("status").asString()).isEqualTo("HELD");
            assertThat(booking.path("total").path("amount").asLong()).isEqualTo(41338);
            map.shows(4, 1, 5, 1);
            assertThat(show.stateOf(seats.getFirst())).isEqualTo(1);

            var bookingId = booking.path("id").asString();
            var payment = fan.startPayment(bookingId).expect(200);
            assertThat(payment.path("clientSecret").asString()).isNotBlank();
            var confirmed = fan.confirm(bookingId, "pm_card_visa").expect(200);

            assertThat(confirmed.path("status").asString()).isEqualTo("CONFIRMED");
            map.shows(4, 2, 5, 2);
            assertThat(show.stateOf(seats.getFirst())).isEqualTo(2);
            var tickets = fan.tickets(bookingId);
            assertThat(tickets.findValuesAsString("code")).hasSize(2).doesNotHaveDuplicates();
            assertThat(tickets.findValuesAsString("seat")).containsExactlyInAnyOrder("5", "6");
        }
    }

    @Test
    void nobodySeesWhatSomebodyElseBought() {
        var show = new Organizer(api).putOnShow("Private Evening", 1, 4);
        var fan = new Customer(api);
        var stranger = new Customer(api);
        var bookingId =
                fan.hold(show, show.seatIds().subList(0, 1)).expect(201).path("id").asString();

        api.get("bookings/" + bookingId, stranger.token()).refused(404, "not-found");
        stranger.startPayment(bookingId).refused(404, "not-found");
        api.get("bookings/" + bookingId, null).refused(401, "unauthenticated");
    }

    @Test
    void aShowThatIsNotPublishedIsNotFound() {
        api.get("showtimes/" + UUID.randomUUID(), null).refused(404, "not-found");
        api.get("showtimes/" + UUID.randomUUID() + "/availability", null).refused(404, "not-found");
    }

    private void findBySearching(String name, String showtimeId) {
        await("the show in search")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(
                                                api.get("search?q=" + encoded(name), null)
                                                        .expect(200)
                                                        .path("items")
                                                        .findValuesAsString("showtimeId"))
                                        .contains(showtimeId));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
