package io.foyer.event.seatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@CatalogueTest
class SeatMapApiTests {

    @Autowired private Api api;
    @Autowired private JdbcClient jdbc;

    @Test
    void ordinalsRunFromZeroWithoutGapsOverTheSeatedSections() {
        var organizer = api.organizer();
        var venueId = Show.venue(organizer, "X");
        var map = api.tree(api.nobody().get("/venues/" + venueId + "/seat-maps/1"));
        assertThat(map.get("seatCount").asInt()).isEqualTo(Show.SEATS);
        assertThat(ordinals(map)).isEqualTo(IntStream.range(0, Show.SEATS).boxed().toList());
        assertThat(map.at("/sections/1/rows")).isEmpty();
        assertThat(map.at("/sections/1/capacity").asInt()).isEqualTo(Show.STANDING);
        assertThat(map.at("/sections/2/rows/0/seats/0/ordinal").asInt()).isEqualTo(6);
    }

    @Test
    void aPublishedVersionNeverChangesWhateverIsDrawnLater() {
        var organizer = api.organizer();
        var venueId = Show.venue(organizer, "X");
        var before = api.tree(api.nobody().get("/venues/" + venueId + "/seat-maps/1"));
        organizer.put(
                "/venues/" + venueId + "/seat-maps/draft",
                "{\"sections\": [{\"name\": \"All\", \"generalAdmission\": true, \"capacity\":"
                        + " 5}]}");
        var second =
                organizer.done(organizer.post("/venues/" + venueId + "/seat-maps/publish", ""));
        assertThat(second.get("version").asInt()).isEqualTo(2);
        assertThat(second.get("seatCount").asInt()).isZero();
        assertThat(api.tree(api.nobody().get("/venues/" + venueId + "/seat-maps/1")))
                .isEqualTo(before);
        var newest = api.tree(api.nobody().get("/venues/" + venueId + "/sections"));
        assertThat(newest.at("/items/0/name").asString()).isEqualTo("All");
    }

    @Test
    void theStoreRefusesToChangeAPublishedVersion() {
        var venueId = UUID.fromString(Show.venue(api.organizer(), "X"));
        assertThatThrownBy(
                        () ->
                                jdbc.sql("UPDATE seat_map SET document = '' WHERE venue_id = ?")
                                        .param(venueId)
                                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void flawsAreNamedBySectionRowAndSeat() {
        var organizer = api.organizer();
        var path = "/venues/" + newVenue(organizer) + "/seat-maps/";
        organizer.put(
                path + "draft",
                """
                {"sections": [{"name": "Front", "rows": [
                  {"label": "A", "seats": [
                    {"number": "1", "x": 1, "y": 1}, {"number": "1", "x": 2, "y": 1}]}]}]}
                """);
        var problem = api.refused(organizer.post(path + "publish", ""), 400, "validation-failed");
        assertThat(problem.at("/errors/0/section").asString()).isEqualTo("Front");
        assertThat(problem.at("/errors/0/row").asString()).isEqualTo("A");
        assertThat(problem.at("/errors/0/seat").asString()).isEqualTo("1");
        api.refused(api.nobody().get(path + "1"), 404, "not-found");
    }

    @Test
    void nothingIsPublishedWithoutADraft() {
        var organizer = api.organizer();
        var path = "/venues/" + newVenue(organizer) + "/seat-maps/publish";
        api.refused(organizer.post(path, ""), 409, "state-conflict");
    }

    @Test
    void onlyTheOwnerDrawsAndPublishes() {
        var organizer = api.organizer();
        var path = "/venues/" + newVenue(organizer) + "/seat-maps/";
        api.refused(api.organizer().put(path + "draft", Show.MAP), 404, "not-found");
        api.refused(api.organizer().post(path + "publish", ""), 404, "not-found");
        api.refused(api.customer().put(path + "draft", Show.MAP), 403, "forbidden");
        api.refused(api.nobody().put(path + "draft", Show.MAP), 401, "unauthenticated");
        assertThat(api.admin().put(path + "draft", Show.MAP)).hasStatus(204);
    }

    @Test
    void anUnknownMarkOfASeatIsRefused() {
        var organizer = api.organizer();
        var path = "/venues/" + newVenue(organizer) + "/seat-maps/draft";
        var body = Show.MAP.replace("\"accessible\": true", "\"sold\": true");
        api.refused(organizer.put(path, body), 400, "malformed-request");
    }

    @Test
    void anArenaOfTwentyThousandSeatsIsPublishedInLessThanThreeSeconds() {
        var organizer = api.organizer();
        var venue = Show.venueBody("X").replace("\"capacity\": 60", "\"capacity\": 20000");
        var venueId = Show.id(organizer.done(organizer.post("/venues", venue)));
        var path = "/venues/" + venueId + "/seat-maps/";
        var arena = arena(40, 25, 20);
        var start = System.nanoTime();
        assertThat(organizer.put(path + "draft", arena)).hasStatus(204);
        var published = organizer.done(organizer.post(path + "publish", ""));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        assertThat(published.get("seatCount").asInt()).isEqualTo(20_000);
    }

    private String newVenue(Api.Someone organizer) {
        return Show.id(organizer.done(organizer.post("/venues", Show.venueBody("X"))));
    }

    private static String arena(int sections, int rows, int seats) {
        return IntStream.range(0, sections)
                .mapToObj(s -> "{\"name\": \"%d\", \"rows\": [%s]}".formatted(s, rows(rows, seats)))
                .collect(Collectors.joining(",", "{\"sections\": [", "]}"));
    }

    private static String rows(int rows, int seats) {
        return IntStream.range(0, rows)
                .mapToObj(
                        r ->
                                IntStream.range(0, seats)
                                        .mapToObj(
                                                n ->
                                                        "{\"number\": \"%d\", \"x\": %d, \"y\": %d}"
                                                                .formatted(n, n, r))
                                        .collect(
                                                Collectors.joining(
                                                        ",",
                                                        "{\"label\": \"%d\", \"seats\": ["
                                                                .formatted(r),
                                                        "]}")))
                .collect(Collectors.joining(","));
    }

    private static List<Integer> ordinals(JsonNode map) {
        var ordinals = new ArrayList<Integer>();
        StreamSupport.stream(map.get("sections").spliterator(), false)
                .flatMap(section -> section.get("rows").valueStream())
                .flatMap(row -> row.get("seats").valueStream())
                .forEach(seat -> ordinals.add(seat.get("ordinal").asInt()));
        return ordinals;
    }
}
