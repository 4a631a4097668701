package io.foyer.event.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CatalogueTest
class WaitingRoomApiTests {

    private static final String SETTINGS =
            """
            {"opensAt": "2098-01-01T10:00:00Z", "admissionsPerMinute": 600, "capacity": 1000,
             "turnSeconds": 600}
            """;

    @Autowired private Api api;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    @Test
    void aRoomIsSwitchedOnAndOff() {
        var show = Show.published(api.organizer(), clock.instant());
        assertThat(api.tree(api.nobody().get(path(show))).get("enabled").asBoolean()).isFalse();
        show.organizer().done(show.organizer().put(path(show), SETTINGS));
        var room = api.tree(api.nobody().get(path(show)));
        assertThat(room.get("enabled").asBoolean()).isTrue();
        assertThat(room.get("opensAt").asString()).isEqualTo("2098-01-01T10:00:00Z");
        assertThat(room.get("admissionsPerMinute").asInt()).isEqualTo(600);
        assertThat(enabledAtShowtime(show)).isTrue();
        assertThat(show.organizer().delete(path(show))).hasStatus(204);
        assertThat(show.organizer().delete(path(show))).hasStatus(204);
        assertThat(enabledAtShowtime(show)).isFalse();
    }

    @Test
    void whoDoesNotSayHowHasARoomThatRunsAndAsksForProofsWhenBusy() {
        var show = Show.published(api.organizer(), clock.instant());
        var room = api.tree(show.organizer().put(path(show), SETTINGS));
        assertThat(room.get("mode").asString()).isEqualTo("RUNNING");
        assertThat(room.get("humanProof").asString()).isEqualTo("WHEN_BUSY");
        show.organizer().delete(path(show));
        var off = api.tree(api.nobody().get(path(show)));
        assertThat(off.propertyNames()).containsExactly("enabled");
    }

    @Test
    void aRoomIsPausedDrainedAndResumedWhileItRuns() {
        var show = Show.published(api.organizer(), clock.instant());
        for (var mode : List.of("RUNNING", "PAUSED", "DRAINING", "RUNNING")) {
            show.organizer().done(show.organizer().put(path(show), with("mode", mode)));
            var room = api.tree(api.nobody().get(path(show)));
            assertThat(room.get("mode").asString()).isEqualTo(mode);
        }
        show.organizer().done(show.organizer().put(path(show), with("humanProof", "ALWAYS")));
        var room = api.tree(api.nobody().get(path(show)));
        assertThat(room.get("humanProof").asString()).isEqualTo("ALWAYS");
        assertThat(room.get("mode").asString()).isEqualTo("RUNNING");
        assertThat(told(show)).isEqualTo(5);
    }

    @Test
    void whatIsShownMayBeSentBack() {
        var show = Show.published(api.organizer(), clock.instant());
        var shown = api.tree(show.organizer().put(path(show), with("mode", "PAUSED")));
        var again = api.tree(show.organizer().put(path(show), shown.toString()));
        assertThat(again).isEqualTo(shown);
        var off = SETTINGS.replace("{", "{\"enabled\": false, ");
        api.refused(show.organizer().put(path(show), off), 400, "validation-failed");
    }

    @ParameterizedTest
    @CsvSource({"mode,STOPPED", "mode,paused", "humanProof,SOMETIMES", "capacities,1"})
    void whatThereIsNotIsRefused(String field, String value) {
        var show = Show.published(api.organizer(), clock.instant());
        api.refused(show.organizer().put(path(show), with(field, value)), 400, "malformed-request");
        api.refused(show.organizer().put(path(show), with(field, "")), 400, "malformed-request");
        assertThat(enabledAtShowtime(show)).isFalse();
        assertThat(told(show)).isZero();
    }

    @Test
    void whoMovedTheSwitchIsKept() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        organizer.done(organizer.put(path(show), SETTINGS));
        organizer.done(organizer.put(path(show), with("mode", "PAUSED")));
        api.refused(api.organizer().put(path(show), SETTINGS), 404, "not-found");
        organizer.delete(path(show));
        organizer.delete(path(show));
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT action FROM audit_entry
                                         WHERE actor = ? AND object = ? ORDER BY number
                                        """)
                                .params(organizer.id(), show.showtimeId())
                                .query(String.class)
                                .list())
                .containsExactly("waiting-room-running", "waiting-room-paused", "waiting-room-off");
    }

    @Test
    void onlyTheOrganizerAndAdminsSwitchIt() {
        var show = Show.published(api.organizer(), clock.instant());
        api.refused(api.organizer().put(path(show), SETTINGS), 404, "not-found");
        api.refused(api.organizer().delete(path(show)), 404, "not-found");
        api.refused(api.customer().put(path(show), SETTINGS), 403, "forbidden");
        assertThat(api.admin().put(path(show), SETTINGS)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"admissionsPerMinute\": 600|\"admissionsPerMinute\": 0",
                "\"capacity\": 1000|\"capacity\": -1",
                "\"turnSeconds\": 600|\"turnSeconds\": 59"
            })
    void aRoomLetsSomebodyIn(String change) {
        var show = Show.published(api.organizer(), clock.instant());
        var parts = change.split("\\|", -1);
        var body = SETTINGS.replace(parts[0], parts[1]);
        api.refused(show.organizer().put(path(show), body), 400, "validation-failed");
    }

    @Test
    void theRoomOfADraftIsNotPublic() {
        var show = Show.draft(api.organizer(), clock.instant());
        api.refused(api.nobody().get(path(show)), 404, "not-found");
    }

    @Test
    void aRoomThatWasOffAndOnAgainIsNotTheOneItWas() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        assertThat(tag(api.nobody().get(path(show)))).isEqualTo("\"0\"");
        var first = tag(organizer.put(path(show), SETTINGS, "If-Match", "\"0\""));
        assertThat(first).isEqualTo(tag(api.nobody().get(path(show))));
        organizer.delete(path(show), "If-Match", first);
        var second = tag(organizer.put(path(show), SETTINGS));
        assertThat(second).isNotEqualTo(first);
        api.refused(organizer.delete(path(show), "If-Match", first), 412, "precondition-failed");
        api.refused(
                organizer.put(path(show), SETTINGS, "If-Match", "\"0\""),
                412,
                "precondition-failed");
        assertThat(organizer.delete(path(show), "If-Match", "*")).hasStatus(204);
    }

    private static String with(String field, String value) {
        return SETTINGS.replace("{", "{\"%s\": \"%s\", ".formatted(field, value));
    }

    /** How often queue-service and booking-service were told that the switch moved. */
    private int told(Show show) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM outbox
                         WHERE type = 'WaitingRoomChanged' AND payload LIKE ?
                        """)
                .param("%" + show.showtimeId() + "%")
                .query(Integer.class)
                .single();
    }

    private static String tag(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader("ETag"));
    }

    private boolean enabledAtShowtime(Show show) {
        return api.tree(api.nobody().get("/showtimes/" + show.showtimeId()))
                .at("/waitingRoom/enabled")
                .asBoolean();
    }

    private static String path(Show show) {
        return "/showtimes/" + show.showtimeId() + "/waiting-room";
    }
}
