package io.foyer.event.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
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
