package io.foyer.event.showtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatalogueTest
class ShowtimeApiTests {

    @Autowired private Api api;
    @Autowired private MovableClock clock;

    @Test
    void whatIsNotSaidHasDefaults() {
        var now = clock.instant();
        var show = Show.draft(api.organizer(), now);
        var showtime = api.tree(show.organizer().get("/showtimes/" + show.showtimeId()));
        assertThat(showtime.get("holdSeconds").asInt()).isEqualTo(600);
        assertThat(showtime.get("seatsPerBuyer").asInt()).isEqualTo(8);
        assertThat(Instant.parse(showtime.get("onSaleFrom").asString()))
                .isEqualTo(now.truncatedTo(ChronoUnit.SECONDS));
        assertThat(showtime.get("onSaleUntil")).isEqualTo(showtime.get("startsAt"));
        assertThat(showtime.get("singleSeats").asString()).isEqualTo("KEPT_TOGETHER");
        assertThat(showtime.get("status").asString()).isEqualTo("DRAFT");
        assertThat(showtime.at("/counters/total").asInt()).isEqualTo(Show.SEATS + Show.STANDING);
        assertThat(showtime.at("/venue/address").asString()).isEqualTo("1 Main St");
        assertThat(showtime.at("/venue/timeZone").asString()).isEqualTo("America/New_York");
    }

    @Test
    void aShowtimeKeepsTheSeatMapItWasMadeWith() {
        var show = Show.draft(api.organizer(), clock.instant());
        var organizer = show.organizer();
        organizer.done(organizer.post("/venues/" + show.venueId() + "/seat-maps/publish", ""));
        var later = Show.showtime(organizer, show.eventId(), clock.instant());
        assertThat(version(organizer, show.showtimeId())).isEqualTo(1);
        assertThat(version(organizer, later)).isEqualTo(2);
    }

    @Test
    void withoutAPublishedSeatMapThereIsNothingToSell() {
        var organizer = api.organizer();
        var venueId = Show.id(organizer.done(organizer.post("/venues", Show.venueBody("X"))));
        var event =
                organizer.done(
                        organizer.post(
                                "/events",
                                "{\"name\": \"A\", \"category\": \"FILM\", \"venueId\": \"%s\"}"
                                        .formatted(venueId)));
        api.refused(
                organizer.post(
                        "/events/" + Show.id(event) + "/showtimes",
                        "{\"startsAt\": \"2099-01-01T20:00:00Z\"}"),
                409,
                "state-conflict");
    }

    @Test
    void brokenRulesAreNamedByField() {
        var show = Show.draft(api.organizer(), clock.instant());
        var body =
                """
                {"startsAt": "2099-01-01T20:00:00Z", "endsAt": "2099-01-01T19:00:00Z",
                 "holdSeconds": 60}
                """;
        var problem =
                api.refused(
                        show.organizer().post("/events/" + show.eventId() + "/showtimes", body),
                        400,
                        "validation-failed");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("endsAt");
        assertThat(problem.at("/errors/1/field").asString()).isEqualTo("holdSeconds");
    }

    @Test
    void showtimesOfADayAreThoseOfTheClockAtTheVenue() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        // Half past one in the night of UTC is still the evening before in New York.
        var id =
                Show.id(
                        organizer.done(
                                organizer.post(
                                        "/events/" + show.eventId() + "/showtimes",
                                        "{\"startsAt\": \"2098-03-02T01:30:00Z\"}")));
        assertThat(Api.bodyOf(api.nobody().get("/showtimes?date=2098-03-01"))).contains(id);
        assertThat(Api.bodyOf(api.nobody().get("/showtimes?date=2098-03-02"))).doesNotContain(id);
        api.refused(api.nobody().get("/showtimes?date=tomorrow"), 400, "malformed-request");
    }

    @Test
    void anUnknownShowtimeIsNotFound() {
        api.refused(api.nobody().get("/showtimes/" + UUID.randomUUID()), 404, "not-found");
        api.refused(
                api.organizer().patch("/showtimes/" + UUID.randomUUID(), "{}"), 404, "not-found");
    }

    @Test
    void numbersGrow() {
        var organizer = api.organizer();
        var show = Show.draft(organizer, clock.instant());
        var later =
                Show.showtime(organizer, show.eventId(), clock.instant().plus(Duration.ofDays(1)));
        assertThat(api.tree(organizer.get("/showtimes/" + later)).get("number").asLong())
                .isGreaterThan(
                        api.tree(organizer.get("/showtimes/" + show.showtimeId()))
                                .get("number")
                                .asLong());
    }

    private int version(Api.Someone organizer, String showtimeId) {
        return api.tree(organizer.get("/showtimes/" + showtimeId)).get("seatMapVersion").asInt();
    }
}
