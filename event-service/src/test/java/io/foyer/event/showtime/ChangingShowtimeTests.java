package io.foyer.event.showtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may still be changed of a showtime, by whom, and until when. */
@CatalogueTest
class ChangingShowtimeTests {

    @Autowired private Api api;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    @Test
    void anOrganizerMayLetBuyersLeaveSingleSeats() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var path = "/showtimes/" + show.showtimeId();

        organizer.done(organizer.patch(path, "{\"singleSeats\": \"ALLOWED\"}"));
        organizer.done(organizer.patch(path, "{\"seatsPerBuyer\": 4}"));

        assertThat(api.tree(api.nobody().get(path)).get("singleSeats").asString())
                .isEqualTo("ALLOWED");
        api.refused(
                organizer.patch(path, "{\"singleSeats\": \"SOMETIMES\"}"),
                400,
                "malformed-request");
    }

    @Test
    void aSaleThatEndsWithTheStartMovesAlong() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var path = "/events/" + show.eventId() + "/showtimes/" + show.showtimeId();
        var moved =
                organizer.done(organizer.patch(path, "{\"startsAt\": \"2099-01-01T20:00:00Z\"}"));
        assertThat(moved.get("onSaleUntil").asString()).isEqualTo("2099-01-01T20:00:00Z");
    }

    @Test
    void oneShowtimeCanBeCalledOffAndNotCalledBack() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var path = "/showtimes/" + show.showtimeId();
        organizer.done(organizer.patch(path, "{\"status\": \"CANCELLED\"}"));
        assertThat(api.tree(api.nobody().get(path)).get("status").asString())
                .isEqualTo("CANCELLED");
        api.refused(organizer.patch(path, "{\"status\": \"SCHEDULED\"}"), 409, "state-conflict");
        api.refused(organizer.patch(path, "{\"status\": \"DRAFT\"}"), 409, "state-conflict");
    }

    @Test
    void nobodyCompletesAShowtimeBeforeItsEnd() {
        var show = Show.published(api.organizer(), clock.instant());
        api.refused(
                show.organizer()
                        .patch("/showtimes/" + show.showtimeId(), "{\"status\": \"COMPLETED\"}"),
                409,
                "state-conflict");
    }

    @Test
    void whatIsOverChangesNoMore() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var path = "/showtimes/" + show.showtimeId();
        organizer.done(organizer.patch(path, "{\"status\": \"CANCELLED\"}"));
        organizer.done(organizer.patch(path, "{\"status\": \"CANCELLED\"}"));
        api.refused(organizer.patch(path, "{\"seatsPerBuyer\": 2}"), 409, "state-conflict");
    }

    @Test
    void aShowtimeDoesNotMoveIntoThePast() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var path = "/showtimes/" + show.showtimeId();
        var past = clock.instant().minus(Duration.ofDays(1));
        var body =
                "{\"startsAt\": \"%s\", \"onSaleFrom\": \"%s\"}"
                        .formatted(past, past.minus(Duration.ofDays(1)));
        api.refused(organizer.patch(path, body), 409, "state-conflict");
    }

    @Test
    void withSeatsSoldTimesStillChangeAndThoseWhoSellAreTold() {
        var show = Show.published(api.organizer(), clock.instant());
        jdbc.sql("UPDATE sales SET free = free - 1, sold = 1 WHERE showtime_id = ?")
                .param(UUID.fromString(show.showtimeId()))
                .update();
        var before = told(show);
        var organizer = show.organizer();
        var moved =
                organizer.done(
                        organizer.patch(
                                "/showtimes/" + show.showtimeId(),
                                """
                                {"startsAt": "2099-01-01T20:00:00Z",
                                 "endsAt": "2099-01-01T23:00:00Z",
                                 "doorsOpenAt": "2099-01-01T18:00:00Z"}
                                """));
        assertThat(moved.get("doorsOpenAt").asString()).isEqualTo("2099-01-01T18:00:00Z");
        assertThat(told(show)).isEqualTo(before + 1);
        api.refused(
                organizer.patch(
                        "/events/" + show.eventId(),
                        "{\"venueId\": \"%s\"}".formatted(show.venueId())),
                400,
                "malformed-request");
    }

    @Test
    void onlyTheOrganizerOfTheEventChangesIt() {
        var show = Show.published(api.organizer(), clock.instant());
        var other = Show.published(api.organizer(), clock.instant());
        var body = "{\"seatsPerBuyer\": 2}";
        api.refused(
                api.organizer().patch("/showtimes/" + show.showtimeId(), body), 404, "not-found");
        api.refused(
                api.customer().patch("/showtimes/" + show.showtimeId(), body), 403, "forbidden");
        api.refused(
                show.organizer()
                        .patch(
                                "/events/" + other.eventId() + "/showtimes/" + show.showtimeId(),
                                body),
                404,
                "not-found");
        api.refused(
                api.organizer()
                        .post(
                                "/events/" + show.eventId() + "/showtimes",
                                "{\"startsAt\": \"2099-01-01T20:00:00Z\"}"),
                404,
                "not-found");
    }

    @Test
    void aChangeOfAnOlderRevisionIsRefused() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var path = "/showtimes/" + show.showtimeId();
        var tag = String.valueOf(api.nobody().get(path).getResponse().getHeader("ETag"));
        organizer.done(organizer.patch(path, "{\"seatsPerBuyer\": 2}", "If-Match", tag));
        api.refused(
                organizer.patch(path, "{\"seatsPerBuyer\": 3}", "If-Match", tag),
                412,
                "precondition-failed");
    }

    private long told(Show show) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM outbox
                         WHERE payload LIKE '%' || ? || '%' AND type = 'ShowtimeChanged'
                        """)
                .param(show.showtimeId())
                .query(Long.class)
                .single();
    }
}
