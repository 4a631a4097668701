package io.foyer.event.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.Api.Someone;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test has a city of its own, so that it sees its own events only. */
@CatalogueTest
class EventListTests {

    @Autowired private Api api;

    private final String city = "City" + UUID.randomUUID();
    private Someone organizer;
    private String venueId;

    @BeforeEach
    void aVenueInACityOfItsOwn() {
        organizer = api.organizer();
        venueId = Show.venue(organizer, city);
    }

    @Test
    void eventsAreListedByTheirNextShowtime() {
        event("Later", "CONCERT", "2098-06-02T18:00:00Z");
        event("Sooner", "CONCERT", "2098-06-01T18:00:00Z");
        assertThat(names("?city=" + city)).containsExactly("Sooner", "Later");
        assertThat(names("?sort=name&city=" + city)).containsExactly("Later", "Sooner");
    }

    @Test
    void theyAreFoundByVenueCategoryDayAndMonth() {
        event("Play", "THEATRE", "2098-06-30T18:00:00Z");
        event("Gig", "CONCERT", "2098-07-01T03:00:00Z"); // still June in New York
        assertThat(names("?venueId=" + venueId)).containsExactly("Play", "Gig");
        assertThat(names("?category=THEATRE&venueId=" + venueId)).containsExactly("Play");
        assertThat(names("?date=2098-06-30&city=" + city)).containsExactly("Play", "Gig");
        assertThat(names("?date=2098-07-01&city=" + city)).isEmpty();
        assertThat(names("?month=2098-06&city=" + city)).containsExactly("Play", "Gig");
        assertThat(names("?month=2098-07&city=" + city)).isEmpty();
    }

    @Test
    void nearIsMeasuredOnTheGlobe() {
        event("Near", "CONCERT", "2098-06-01T18:00:00Z");
        var list =
                api.tree(
                        api.nobody()
                                .get(
                                        "/events?near=40.76,-73.99&radiusKm=2&sort=distance&city="
                                                + city));
        assertThat(list.at("/items/0/name").asString()).isEqualTo("Near");
        assertThat(list.at("/items/0/distanceKm").asDouble()).isBetween(1.10, 1.12);
        assertThat(names("?near=40.76,-73.99&radiusKm=1&city=" + city)).isEmpty();
    }

    @Test
    void pagesHaveACountAndAnEnd() {
        for (var name : List.of("A", "B", "C")) {
            event(name, "CONCERT", "2098-06-01T18:00:00Z");
        }
        var first = api.tree(api.nobody().get("/events?sort=name&size=2&city=" + city));
        assertThat(first.get("total").asInt()).isEqualTo(3);
        assertThat(first.has("next")).isTrue();
        var second = api.tree(api.nobody().get("/events?sort=name&size=2&page=1&city=" + city));
        assertThat(second.at("/items/0/name").asString()).isEqualTo("C");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void anItemShowsTheCheapestTicket() {
        var show = Show.published(organizer, java.time.Instant.parse("2098-01-01T00:00:00Z"));
        var item = api.tree(api.nobody().get("/events?venueId=" + show.venueId())).at("/items/0");
        assertThat(item.at("/fromPrice/amount").asLong()).isEqualTo(5_000);
        assertThat(item.at("/venue/city").asString()).isEqualTo("Testville");
    }

    @Test
    void draftsAreListedToTheirOrganizerOnly() {
        organizer.done(organizer.post("/events", body("Secret", "CONCERT")));
        assertThat(names("?city=" + city)).isEmpty();
        var mine = api.tree(organizer.get("/events?mine=true"));
        assertThat(mine.at("/items/0/name").asString()).isEqualTo("Secret");
        assertThat(api.tree(api.organizer().get("/events?mine=true")).get("items")).isEmpty();
        api.refused(api.nobody().get("/events?mine=true"), 401, "unauthenticated");
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        api.refused(api.nobody().get("/events?near=north"), 400, "validation-failed");
        api.refused(api.nobody().get("/events?near=91,0"), 400, "validation-failed");
        api.refused(api.nobody().get("/events?sort=salary"), 400, "validation-failed");
        api.refused(api.nobody().get("/events?date=soon"), 400, "validation-failed");
        api.refused(api.nobody().get("/events?size=1000"), 400, "validation-failed");
        assertThat(names("?city=' OR 1=1 --")).isEmpty();
    }

    private List<String> names(String query) {
        var list = api.tree(api.nobody().get("/events" + query));
        return list.get("items").valueStream().map(item -> item.get("name").asString()).toList();
    }

    private void event(String name, String category, String startsAt) {
        var id = Show.id(organizer.done(organizer.post("/events", body(name, category))));
        organizer.done(
                organizer.post(
                        "/events/" + id + "/showtimes",
                        "{\"startsAt\": \"%s\"}".formatted(startsAt)));
        organizer.done(organizer.post("/events/" + id + "/publish", ""));
    }

    private String body(String name, String category) {
        return "{\"name\": \"%s\", \"category\": \"%s\", \"venueId\": \"%s\"}"
                .formatted(name, category, venueId);
    }
}
