package io.foyer.event.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@CatalogueTest
class EventApiTests {

    @Autowired private Api api;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    @Test
    void theBillKeepsItsOrderAndSomebodyHeadsIt() {
        var organizer = api.organizer();
        var venueId = Show.venue(organizer, "X");
        var first = performer(organizer, "First");
        var second = performer(organizer, "Second");
        var event = organizer.done(organizer.post("/events", body(venueId, second, first)));
        assertThat(event.at("/performers/0/performerId").asString()).isEqualTo(second);
        assertThat(event.at("/performers/0/headliner").asBoolean()).isTrue();
        assertThat(event.at("/performers/1/headliner").asBoolean()).isFalse();

        var reordered =
                "{\"performers\": [{\"performerId\": \"%s\"}, {\"performerId\": \"%s\", \"headliner\": true}]}"
                        .formatted(first, second);
        organizer.done(organizer.patch("/events/" + Show.id(event), reordered));
        var view = api.tree(organizer.get("/events/" + Show.id(event)));
        assertThat(view.at("/performers/0/name").asString()).isEqualTo("First");
        assertThat(view.at("/performers/1/headliner").asBoolean()).isTrue();
    }

    @Test
    void twoMayHeadTheBillTogether() {
        var organizer = api.organizer();
        var bill =
                "{\"performerId\": \"%s\", \"headliner\": true}, {\"performerId\": \"%s\", \"headliner\": true}"
                        .formatted(performer(organizer, "One"), performer(organizer, "Other"));
        var event =
                organizer.done(
                        organizer.post(
                                "/events",
                                body(Show.venue(organizer, "X")).replace("[]", "[" + bill + "]")));
        assertThat(event.at("/performers/0/headliner").asBoolean()).isTrue();
        assertThat(event.at("/performers/1/headliner").asBoolean()).isTrue();
    }

    @Test
    void nobodyIsOnABillTwice() {
        var organizer = api.organizer();
        var once = performer(organizer, "Once");
        var venueId = Show.venue(organizer, "X");
        var problem =
                api.refused(
                        organizer.post("/events", body(venueId, once, once)),
                        400,
                        "validation-failed");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("performers");
        var event = Show.id(organizer.done(organizer.post("/events", body(venueId, once))));
        var twice =
                "{\"performers\": [{\"performerId\": \"%s\"}, {\"performerId\": \"%s\"}]}"
                        .formatted(once, once);
        api.refused(organizer.patch("/events/" + event, twice), 400, "validation-failed");
        assertThatThrownBy(() -> billAgain(event, once))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void billAgain(String event, String performer) {
        jdbc.sql(
                        """
                        INSERT INTO event_performer (event_id, position, performer_id, headliner)
                        VALUES (?, 1, ?, false)
                        """)
                .params(UUID.fromString(event), UUID.fromString(performer))
                .update();
    }

    @Test
    void anothersEventTellsNothingOfWhatIsWrongWithABill() {
        var show = Show.draft(api.organizer(), clock.instant());
        var unknown = "{\"performers\": [{\"performerId\": \"%s\"}]}".formatted(UUID.randomUUID());
        api.refused(api.organizer().patch("/events/" + show.eventId(), unknown), 404, "not-found");
    }

    @Test
    void whatAnEventNamesMustBeKnown() {
        var organizer = api.organizer();
        var unknownVenue = body(UUID.randomUUID().toString());
        var problem =
                api.refused(organizer.post("/events", unknownVenue), 400, "validation-failed");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("venueId");
        var unknownPerformer = body(Show.venue(organizer, "X"), UUID.randomUUID().toString());
        api.refused(organizer.post("/events", unknownPerformer), 400, "validation-failed");
        var unknownCategory = body(Show.venue(organizer, "X")).replace("CONCERT", "RAVE");
        api.refused(organizer.post("/events", unknownCategory), 400, "malformed-request");
    }

    @Test
    void aDraftIsSeenByItsOrganizerAndAdminsOnly() {
        var show = Show.draft(api.organizer(), clock.instant());
        var path = "/events/" + show.eventId();
        assertThat(show.organizer().get(path)).hasStatusOk();
        assertThat(api.admin().get(path)).hasStatusOk();
        api.refused(api.nobody().get(path), 404, "not-found");
        api.refused(api.organizer().get(path), 404, "not-found");
        api.refused(api.nobody().get(path + "/showtimes"), 404, "not-found");
        api.refused(api.nobody().get("/showtimes/" + show.showtimeId()), 404, "not-found");
        assertThat(show.organizer().get("/showtimes/" + show.showtimeId())).hasStatusOk();
    }

    @Test
    void anEventGoesFromDraftToPublishedToPostponedAndBack() {
        var show = Show.draft(api.organizer(), clock.instant());
        assertThat(step(show, "publish")).isEqualTo("PUBLISHED");
        assertThat(step(show, "publish")).isEqualTo("PUBLISHED");
        assertThat(showtimeStatus(show)).isEqualTo("SCHEDULED");
        assertThat(step(show, "postpone")).isEqualTo("POSTPONED");
        assertThat(showtimeStatus(show)).isEqualTo("POSTPONED");
        assertThat(step(show, "publish")).isEqualTo("PUBLISHED");
        assertThat(step(show, "cancel")).isEqualTo("CANCELLED");
        assertThat(showtimeStatus(show)).isEqualTo("CANCELLED");
    }

    @Test
    void aStepThatIsNotInTheTableIsAConflict() {
        var show = Show.draft(api.organizer(), clock.instant());
        var path = "/events/" + show.eventId();
        api.refused(show.organizer().post(path + "/cancel", ""), 409, "state-conflict");
        api.refused(show.organizer().post(path + "/postpone", ""), 409, "state-conflict");
        step(show, "publish");
        step(show, "cancel");
        api.refused(show.organizer().post(path + "/publish", ""), 409, "state-conflict");
    }

    @Test
    void nobodyElseMovesOrDeletesAnEvent() {
        var show = Show.published(api.organizer(), clock.instant());
        var path = "/events/" + show.eventId();
        for (var verb : new String[] {"/publish", "/cancel", "/postpone"}) {
            api.refused(api.organizer().post(path + verb, ""), 404, "not-found");
            api.refused(api.customer().post(path + verb, ""), 403, "forbidden");
        }
        api.refused(api.organizer().delete(path), 404, "not-found");
        api.refused(api.organizer().patch(path, "{\"name\": \"Mine\"}"), 404, "not-found");
        assertThat(api.nobody().get(path)).hasStatusOk();
    }

    @Test
    void anEventWithoutSalesIsDeletedAndItsShowtimesAreCancelled() {
        var show = Show.published(api.organizer(), clock.instant());
        assertThat(show.organizer().delete("/events/" + show.eventId())).hasStatus(204);
        api.refused(api.nobody().get("/events/" + show.eventId()), 404, "not-found");
        api.refused(show.organizer().get("/events/" + show.eventId()), 404, "not-found");
        assertThat(showtimeStatus(show)).isEqualTo("CANCELLED");
    }

    @Test
    void anEventWithSalesIsNotDeleted() {
        var show = Show.published(api.organizer(), clock.instant());
        jdbc.sql("UPDATE sales SET free = free - 1, sold = 1 WHERE showtime_id = ?")
                .param(UUID.fromString(show.showtimeId()))
                .update();
        api.refused(show.organizer().delete("/events/" + show.eventId()), 409, "state-conflict");
        assertThat(api.nobody().get("/events/" + show.eventId())).hasStatusOk();
    }

    @Test
    void theTagOfTheViewServesAsARevision() {
        var show = Show.published(api.organizer(), clock.instant());
        var path = "/events/" + show.eventId();
        var tag = String.valueOf(api.nobody().get(path).getResponse().getHeader("ETag"));
        var organizer = show.organizer();
        organizer.done(organizer.patch(path, "{\"name\": \"One\"}", "If-Match", tag));
        api.refused(
                organizer.patch(path, "{\"name\": \"Two\"}", "If-Match", tag),
                412,
                "precondition-failed");
        assertThat(api.tree(api.nobody().get(path)).get("name").asString()).isEqualTo("One");
    }

    private String step(Show show, String verb) {
        var organizer = show.organizer();
        var moved = organizer.done(organizer.post("/events/" + show.eventId() + "/" + verb, ""));
        return moved.get("status").asString();
    }

    private String showtimeStatus(Show show) {
        return api.tree(api.nobody().get("/showtimes/" + show.showtimeId()))
                .get("status")
                .asString();
    }

    private static String performer(Api.Someone organizer, String name) {
        return Show.id(
                organizer.done(
                        organizer.post(
                                "/performers",
                                "{\"name\": \"%s\", \"type\": \"BAND\"}".formatted(name))));
    }

    private static String body(String venueId, String... performers) {
        return """
        {"name": "Tour", "category": "CONCERT", "venueId": "%s", "performers": [%s]}
        """
                .formatted(
                        venueId,
                        java.util.Arrays.stream(performers)
                                .map("{\"performerId\": \"%s\"}"::formatted)
                                .collect(java.util.stream.Collectors.joining(",")));
    }
}
