package io.foyer.event.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the steps of an event do to its showtimes, its listings and those who are told. */
@CatalogueTest
class EventLifeTests {

    private static final String ROOM =
            "{\"admissionsPerMinute\": 1, \"capacity\": 1, \"turnSeconds\": 60}";

    @Autowired private Api api;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    /** Every state and every verb: what the event becomes, or 409. */
    @ParameterizedTest
    @CsvSource({
        "'', publish, PUBLISHED",
        "'', postpone, 409",
        "'', cancel, 409",
        "publish, publish, PUBLISHED",
        "publish, postpone, POSTPONED",
        "publish, cancel, CANCELLED",
        "publish postpone, publish, PUBLISHED",
        "publish postpone, postpone, POSTPONED",
        "publish postpone, cancel, CANCELLED",
        "publish cancel, publish, 409",
        "publish cancel, postpone, 409",
        "publish cancel, cancel, CANCELLED"
    })
    void everyVerbDoesWhatTheTableSays(String before, String verb, String outcome) {
        var show = Show.draft(api.organizer(), clock.instant());
        for (var step : before.split(" ", -1)) {
            if (!step.isEmpty()) {
                show.organizer().done(show.organizer().post(path(show) + "/" + step, ""));
            }
        }
        var answer = show.organizer().post(path(show) + "/" + verb, "");
        if (outcome.equals("409")) {
            api.refused(answer, 409, "state-conflict");
        } else {
            assertThat(show.organizer().done(answer).get("status").asString()).isEqualTo(outcome);
        }
    }

    @Test
    void eachStepIsListedAndToldInTheSameMoment() {
        var show = Show.draft(api.organizer(), clock.instant());
        var organizer = show.organizer();
        organizer.done(organizer.put("/showtimes/" + show.showtimeId() + "/waiting-room", ROOM));
        assertThat(listed(show)).isFalse();
        for (var step : List.of("publish", "postpone", "publish", "cancel")) {
            var before = told(show).size();
            organizer.done(organizer.post(path(show) + "/" + step, ""));
            assertThat(listed(show)).as(step).isEqualTo(!step.equals("cancel"));
            assertThat(told(show).subList(before, told(show).size()))
                    .containsExactly("ShowtimeChanged", "WaitingRoomChanged");
        }
    }

    @Test
    void anEventIsPublishedBeforeItsDatesAndPricesAreKnown() {
        var organizer = api.organizer();
        var body =
                "{\"name\": \"To come\", \"category\": \"FILM\", \"venueId\": \"%s\"}"
                        .formatted(Show.venue(organizer, "X"));
        var id = Show.id(organizer.done(organizer.post("/events", body)));
        organizer.done(organizer.post("/events/" + id + "/publish", ""));
        assertThat(api.nobody().get("/events/" + id)).hasStatusOk();
        var showtime = Show.showtime(organizer, id, clock.instant());
        var shown = api.tree(api.nobody().get("/events/" + id));
        assertThat(shown.at("/showtimes/0/id").asString()).isEqualTo(showtime);
        assertThat(shown.at("/showtimes/0/availability").asString()).isEqualTo("NOT_ON_SALE");
    }

    @Test
    void whatWasPostponedIsPublishedAgainWithDatesToCome() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        organizer.done(organizer.post(path(show) + "/postpone", ""));
        moveBack(show.showtimeId());
        var refused =
                api.refused(organizer.post(path(show) + "/publish", ""), 409, "state-conflict");
        assertThat(refused.get("detail").asString()).contains("give it a new date");
        var start = clock.instant().plus(Duration.ofDays(90));
        organizer.done(
                organizer.patch(
                        "/showtimes/" + show.showtimeId(),
                        "{\"startsAt\": \"%s\", \"onSaleUntil\": \"%s\"}".formatted(start, start)));
        organizer.done(organizer.post(path(show) + "/publish", ""));
        assertThat(listed(show)).isTrue();
    }

    @Test
    void orWithoutTheOneThatWasMissed() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        Show.showtime(organizer, show.eventId(), clock.instant());
        organizer.done(organizer.post(path(show) + "/postpone", ""));
        moveBack(show.showtimeId());
        organizer.done(
                organizer.patch("/showtimes/" + show.showtimeId(), "{\"status\": \"CANCELLED\"}"));
        organizer.done(organizer.post(path(show) + "/publish", ""));
    }

    private void moveBack(String showtimeId) {
        jdbc.sql("UPDATE showtime SET starts_at = ?, on_sale_from = ?, version = 9 WHERE id = ?")
                .params(
                        clock.instant().minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC),
                        clock.instant().minus(Duration.ofDays(9)).atOffset(ZoneOffset.UTC),
                        UUID.fromString(showtimeId))
                .update();
    }

    private boolean listed(Show show) {
        return jdbc.sql("SELECT NOT removed FROM listing WHERE showtime_id = ?")
                .param(UUID.fromString(show.showtimeId()))
                .query(Boolean.class)
                .single();
    }

    private List<String> told(Show show) {
        return jdbc.sql(
                        """
                        SELECT type FROM outbox
                         WHERE payload LIKE '%' || ? || '%' AND type <> 'CatalogueEntryChanged'
                         ORDER BY id
                        """)
                .param(show.showtimeId())
                .query(String.class)
                .list();
    }

    private static String path(Show show) {
        return "/events/" + show.eventId();
    }
}
