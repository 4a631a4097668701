package io.foyer.event.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatalogueTest
class EventCopyApiTests {

    private static final String MOVABLE =
            """
            {"dates": ["2097-10-20T20:00", "2097-11-20T20:00"], "lengthMinutes": 120,
             "doorsMinutesBefore": 60, "onSaleFrom": "2097-06-01T14:00:00Z"}
            """;

    @Autowired private Api api;
    @Autowired private MovableClock clock;

    @Test
    void aCopyHasBillShowtimesAndPricesAndIsADraft() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var performer =
                Show.id(
                        organizer.done(
                                organizer.post(
                                        "/performers",
                                        "{\"name\": \"The Lanterns\", \"type\": \"BAND\"}")));
        var bill = "{\"performers\": [{\"performerId\": \"%s\"}]}".formatted(performer);
        organizer.done(organizer.patch("/events/" + show.eventId(), bill));
        var copied = organizer.post("/events/" + show.eventId() + "/copy", "{\"name\": \"Again\"}");
        assertThat(copied).hasStatus(201);
        var copy = api.tree(copied);
        assertThat(copy.get("status").asString()).isEqualTo("DRAFT");
        assertThat(Show.id(copy)).isNotEqualTo(show.eventId());
        assertThat(copied.getResponse().getHeader("Location"))
                .isEqualTo("/api/v1/events/" + Show.id(copy));
        var view = api.tree(organizer.get("/events/" + Show.id(copy)));
        var original = api.tree(organizer.get("/events/" + show.eventId()));
        assertThat(view.get("name").asString()).isEqualTo("Again");
        assertThat(view.get("performers")).isEqualTo(original.get("performers"));
        assertThat(view.at("/showtimes/0/startsAt"))
                .isEqualTo(original.at("/showtimes/0/startsAt"));
        assertThat(view.at("/showtimes/0/number")).isNotEqualTo(original.at("/showtimes/0/number"));
        assertThat(view.at("/showtimes/0/prices/0/total"))
                .isEqualTo(original.at("/showtimes/0/prices/0/total"));
        assertThat(view.at("/showtimes/0/counters/total").asInt()).isEqualTo(56);
        api.refused(api.nobody().get("/events/" + Show.id(copy)), 404, "not-found");
        var tag = String.valueOf(copied.getResponse().getHeader("ETag"));
        organizer.done(
                organizer.patch("/events/" + Show.id(copy), "{\"name\": \"B\"}", "If-Match", tag));
    }

    @Test
    void datesKeepTheirDistanceOnTheClockOfTheVenue() {
        var show = Show.draft(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var event = "/events/" + show.eventId();
        organizer.done(
                organizer.patch("/showtimes/" + show.showtimeId(), "{\"status\": \"CANCELLED\"}"));
        organizer.done(organizer.post(event + "/showtimes/series", MOVABLE));
        // The originals are on both sides of the end of summer time, the copies are not.
        var copy =
                organizer.done(
                        organizer.post(event + "/copy", "{\"startsAt\": \"2098-01-10T19:30\"}"));
        assertThat(copy.get("showtimes").size()).isEqualTo(2);
        var first = copy.at("/showtimes/0");
        assertThat(first.get("startsAt").asString()).isEqualTo("2098-01-11T00:30:00Z");
        assertThat(first.get("endsAt").asString()).isEqualTo("2098-01-11T02:30:00Z");
        assertThat(first.get("doorsOpenAt").asString()).isEqualTo("2098-01-10T23:30:00Z");
        assertThat(first.get("onSaleUntil").asString()).isEqualTo("2098-01-11T00:30:00Z");
        assertThat(copy.at("/showtimes/1/startsAt").asString()).isEqualTo("2098-02-11T00:30:00Z");
        // 10:00 in New York in summer, and 9:30 in winter.
        assertThat(first.get("onSaleFrom").asString()).isEqualTo("2097-08-22T13:30:00Z");
    }

    @Test
    void aStartThatDoesNotExistIsRefused() {
        var show = Show.draft(api.organizer(), clock.instant());
        var problem =
                api.refused(
                        show.organizer()
                                .post(
                                        "/events/" + show.eventId() + "/copy",
                                        "{\"startsAt\": \"2027-03-14T02:30\"}"),
                        400,
                        "validation-failed");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("startsAt");
    }

    @Test
    void showtimesOrPricesCanBeLeftOut() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var path = "/events/" + show.eventId() + "/copy";
        var bare = organizer.done(organizer.post(path, "{\"showtimes\": false}"));
        assertThat(bare.get("showtimes").isEmpty()).isTrue();
        var unpriced = organizer.done(organizer.post(path, "{\"prices\": false}"));
        var showtime = Show.id(unpriced.at("/showtimes/0"));
        assertThat(api.tree(organizer.get("/showtimes/" + showtime + "/prices")).get("tiers"))
                .isEmpty();
    }

    @Test
    void onANewerSeatMapPricesFollowTheNamesOfSections() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var maps = "/venues/" + show.venueId() + "/seat-maps";
        var redrawn = Show.MAP.replace("\"Floor\"", "\"Dance floor\"");
        assertThat(organizer.put(maps + "/draft", redrawn)).hasStatus(204);
        organizer.done(organizer.post(maps + "/publish", ""));
        var copy = organizer.done(organizer.post("/events/" + show.eventId() + "/copy", "{}"));
        var showtime = copy.at("/showtimes/0");
        assertThat(showtime.get("seatMapVersion").asInt()).isEqualTo(2);
        var tiers =
                api.tree(organizer.get("/showtimes/" + Show.id(showtime) + "/prices")).get("tiers");
        assertThat(tiers.size()).isEqualTo(1);
        assertThat(tiers.at("/0/name").asString()).isEqualTo("Premium");
        assertThat(
                        api.tree(organizer.get("/showtimes/" + Show.id(showtime)))
                                .at("/counters/total")
                                .asInt())
                .isEqualTo(6);
    }

    @Test
    void onlyItsOrganizerAndAdminsCopyAnEventAndTheCopyIsTheirs() {
        var show = Show.published(api.organizer(), clock.instant());
        var path = "/events/" + show.eventId() + "/copy";
        api.refused(api.organizer().post(path, "{}"), 404, "not-found");
        api.refused(api.customer().post(path, "{}"), 403, "forbidden");
        var admin = api.admin();
        assertThat(admin.done(admin.post(path, "{}")).get("organizerId").asString())
                .isEqualTo(admin.id().toString());
    }

    @Test
    void aRepeatedRequestMakesOneCopy() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var path = "/events/" + show.eventId() + "/copy";
        var first = organizer.done(organizer.post(path, "{}", "Idempotency-Key", "once"));
        var again = organizer.done(organizer.post(path, "{}", "Idempotency-Key", "once"));
        assertThat(again).isEqualTo(first);
        api.refused(
                organizer.post(
                        "/events/" + show.eventId() + "/showtimes/series",
                        MOVABLE,
                        "Idempotency-Key",
                        "once"),
                422,
                "idempotency-key-reused");
    }
}
