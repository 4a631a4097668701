package io.foyer.system.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.Show;
import io.foyer.system.platform.RunningPlatform;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An organizer's whole way, from an empty lot to a seat sold at its own price. */
@ExtendWith(RunningPlatform.class)
class OrganizingTests {

    private static final int SEATS = 20_000;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Api api;

    OrganizingTests(Api api) {
        this.api = api;
    }

    @Test
    void aHouseOf20000SeatsIsDrawnPricedByTheSeatAndSold() {
        var promoter = new Organizer(api);
        var venueId = promoter.openVenue("The Big Round", SEATS);
        var drawn =
                api.post(
                                "venues/" + venueId + "/seat-maps/generate?publish=true",
                                promoter.token(),
                                Map.of("shape", "ARENA", "seats", SEATS))
                        .done();
        assertThat(drawn.path("seatCount").asInt()).isEqualTo(SEATS);

        var eventId = promoter.announce("A Round Affair", venueId);
        var first = promoter.addShowtime(eventId, Map.of());
        var prices = price(promoter, first);
        assertThat(prices.path("tiers").size()).isEqualTo(2);
        var series = series(promoter, eventId, first);
        assertThat(series).hasSize(3).doesNotContain(first);
        api.post("events/" + eventId + "/publish", promoter.token(), Map.of()).done();

        var show = Show.read(api, eventId, series.getFirst(), "A Round Affair");
        assertThat(show.seatIds()).hasSize(SEATS);
        var fan = new Customer(api);
        var seen = seatMap(show).path("priceTiers");
        assertThat(seen.findValuesAsString("name")).contains("Standard", "Front");
        assertThat(totals(seen)).contains(11_000L, 33_000L);
        // The first two are kept for somebody in a wheelchair and for whoever comes along.
        assertThat(boughtFor(fan, show, 2)).as("a painted seat").isEqualTo(33_000);
        assertThat(boughtFor(fan, show, SEATS - 1)).as("any other").isEqualTo(11_000);
    }

    @Test
    void twoOrganizersCannotTouchEachOthersThings() {
        var one = new Organizer(api);
        var show = one.putOnShow("Mine", 1, 4);
        var venueId =
                api.get("events/" + show.eventId(), null)
                        .expect(200)
                        .path("venue")
                        .path("id")
                        .asString();
        var other = new Organizer(api).token();
        var event = "events/" + show.eventId();

        patch(event, other, Map.of("name", "Theirs"));
        patch("venues/" + venueId, other, Map.of("name", "Theirs"));
        patch("showtimes/" + show.showtimeId(), other, Map.of("seatsPerBuyer", 2));
        api.call("DELETE", event, other, null, Map.of()).refused(404, "not-found");
        api.post(event + "/cancel", other, Map.of()).refused(404, "not-found");
        api.post(event + "/showtimes", other, Map.of("startsAt", "2099-01-01T20:00:00Z"))
                .refused(404, "not-found");
        api.post("venues/" + venueId + "/seat-maps/publish", other, Map.of())
                .refused(404, "not-found");
        api.put("showtimes/" + show.showtimeId() + "/prices", other, tiers())
                .refused(404, "not-found");
        assertThat(api.get(event, null).expect(200).path("name").asString()).isEqualTo("Mine");
    }

    private void patch(String path, String token, Object body) {
        api.call("PATCH", path, token, body, Map.of()).refused(404, "not-found");
    }

    /** Ten seats in front at three times the price; a price in all sections under them. */
    private JsonNode price(Organizer promoter, String showtimeId) {
        var sections =
                api.get("showtimes/" + showtimeId + "/seat-map", promoter.token()).expect(200);
        var ids =
                sections.path("sections")
                        .valueStream()
                        .map(section -> section.path("id").asString())
                        .toList();
        var standard = tier("Standard", 10_000);
        standard.put("sectionIds", ids);
        var front = tier("Front", 30_000);
        front.put("seats", List.of(Map.of("from", 0, "to", 9)));
        return api.put(
                        "showtimes/" + showtimeId + "/prices",
                        promoter.token(),
                        Map.of("tiers", List.of(standard, front)))
                .expect(200);
    }

    private static Map<String, Object> tier(String name, long amount) {
        return new HashMap<>(
                Map.of(
                        "name",
                        name,
                        "price",
                        Map.of("amount", amount, "currency", "EUR"),
                        "taxPercent",
                        10));
    }

    private static Map<String, Object> tiers() {
        return Map.of("tiers", List.of(tier("Standard", 1)));
    }

    /** Three evenings in a row, priced as the first showtime is. */
    private List<String> series(Organizer promoter, String eventId, String pricesOf) {
        var day = LocalDate.now().plusDays(90);
        return api.call(
                        "POST",
                        "events/" + eventId + "/showtimes/series",
                        promoter.token(),
                        Map.of(
                                "dates",
                                List.of(
                                        day + "T20:00",
                                        day.plusDays(1) + "T20:00",
                                        day.plusDays(2) + "T20:00"),
                                "pricesOf",
                                pricesOf),
                        Map.of("Idempotency-Key", "three-evenings-" + eventId))
                .done()
                .path("items")
                .valueStream()
                .map(showtime -> showtime.path("id").asString())
                .toList();
    }

    private JsonNode seatMap(Show show) {
        return api.get("showtimes/" + show.showtimeId() + "/seat-map", null).expect(200);
    }

    private static List<Long> totals(JsonNode tiers) {
        return tiers.valueStream().map(tier -> tier.path("total").path("amount").asLong()).toList();
    }

    /** booking-service takes a showtime over in the background. */
    private static long boughtFor(Customer fan, Show show, int seat) {
        var held =
                await("the sale to be open")
                        .atMost(SOON)
                        .until(
                                () -> fan.hold(show, show.seatIds().subList(seat, seat + 1)),
                                reply -> reply.status() == 201)
                        .expect(201);
        fan.pay(held.path("id").asString());
        return held.path("total").path("amount").asLong();
    }
}
