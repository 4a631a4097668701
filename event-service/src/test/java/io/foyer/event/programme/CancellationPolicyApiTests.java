package io.foyer.event.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What buyers may expect when they cancel, as the organizer says it with the event. */
@CatalogueTest
class CancellationPolicyApiTests {

    private static final String USUAL =
            """
            {"cancellable": true, "deadlineHours": 24, "keepsServiceFee": false, "keptPercent": 0}
            """;

    @Autowired private Api api;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private JsonMapper json;

    @Test
    void anEventWithoutOneHasTheUsual() {
        var show = Show.published(api.organizer(), clock.instant());
        assertThat(policy("/events/" + show.eventId())).isEqualTo(json.readTree(USUAL));
        assertThat(policy("/showtimes/" + show.showtimeId())).isEqualTo(json.readTree(USUAL));
    }

    @Test
    void itIsSetWithTheEventAndShownWithItsShowtimes() {
        var organizer = api.organizer();
        var strict =
                """
                {"cancellable": true, "deadlineHours": 72, "keepsServiceFee": true, "keptPercent": 15}
                """;
        var event = organizer.done(organizer.post("/events", body(strict)));
        assertThat(event.get("cancellationPolicy")).isEqualTo(json.readTree(strict));
        var show = Show.published(organizer, clock.instant());
        organizer.done(organizer.patch("/events/" + show.eventId(), patch(strict)));
        assertThat(policy("/events/" + show.eventId())).isEqualTo(json.readTree(strict));
        assertThat(policy("/showtimes/" + show.showtimeId())).isEqualTo(json.readTree(strict));
    }

    @Test
    void whatAChangeDoesNotNameStaysAsItIs() {
        var show = Show.published(api.organizer(), clock.instant());
        var path = "/events/" + show.eventId();
        show.organizer().done(show.organizer().patch(path, patch("{\"keptPercent\": 30}")));
        show.organizer().done(show.organizer().patch(path, patch("{\"cancellable\": false}")));
        show.organizer().done(show.organizer().patch(path, "{\"name\": \"Another Night\"}"));
        var policy = policy(path);
        assertThat(policy.get("keptPercent").asInt()).isEqualTo(30);
        assertThat(policy.get("cancellable").asBoolean()).isFalse();
        assertThat(policy.get("deadlineHours").asInt()).isEqualTo(24);
    }

    @Test
    void whoSellsIsToldOfTheChange() {
        var show = Show.published(api.organizer(), clock.instant());
        var before = told(show).size();
        show.organizer()
                .done(
                        show.organizer()
                                .patch("/events/" + show.eventId(), patch("{\"keptPercent\": 5}")));
        assertThat(told(show).subList(before, told(show).size()))
                .containsExactly("ShowtimeChanged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"deadlineHours\": -1}",
                "{\"deadlineHours\": 8761}",
                "{\"keptPercent\": -1}",
                "{\"keptPercent\": 101}"
            })
    void whatIsOutOfBoundsIsRefused(String policy) {
        var show = Show.published(api.organizer(), clock.instant());
        var path = "/events/" + show.eventId();
        api.refused(show.organizer().patch(path, patch(policy)), 400, "validation-failed");
        api.refused(show.organizer().post("/events", body(policy)), 400, "validation-failed");
        assertThat(policy(path)).isEqualTo(json.readTree(USUAL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"keptPercent\": 2.5}",
                "{\"keptPercent\": \"5\"}",
                "{\"cancellable\": 1}",
                "{\"refundable\": true}",
                "[]"
            })
    void whatIsNoPolicyIsRefused(String policy) {
        var show = Show.published(api.organizer(), clock.instant());
        var path = "/events/" + show.eventId();
        api.refused(show.organizer().patch(path, patch(policy)), 400, "malformed-request");
        assertThat(policy(path)).isEqualTo(json.readTree(USUAL));
    }

    @Test
    void nobodyElseChangesIt() {
        var show = Show.published(api.organizer(), clock.instant());
        var path = "/events/" + show.eventId();
        var change = patch("{\"cancellable\": false}");
        api.refused(api.organizer().patch(path, change), 404, "not-found");
        api.refused(api.customer().patch(path, change), 403, "forbidden");
        assertThat(policy(path)).isEqualTo(json.readTree(USUAL));
    }

    private JsonNode policy(String path) {
        return api.tree(api.nobody().get(path)).get("cancellationPolicy");
    }

    private String body(String policy) {
        var venueId = Show.venue(api.organizer(), "X");
        return """
        {"name": "Tour", "category": "CONCERT", "venueId": "%s", "cancellationPolicy": %s}
        """
                .formatted(venueId, policy);
    }

    private static String patch(String policy) {
        return "{\"cancellationPolicy\": %s}".formatted(policy);
    }

    private List<String> told(Show show) {
        return jdbc.sql(
                        """
                        SELECT type FROM outbox
                         WHERE stream = 'stream:catalogue' AND payload LIKE '%' || ? || '%'
                         ORDER BY id
                        """)
                .param(UUID.fromString(show.showtimeId()).toString())
                .query(String.class)
                .list();
    }
}
