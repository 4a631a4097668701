package io.foyer.event.showtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@CatalogueTest
class SeatMapMoveTests {

    private static final String WITHOUT_BACK =
            Show.MAP
                    .substring(0, Show.MAP.indexOf("{\"name\": \"Back\""))
                    .stripTrailing()
                    .replaceAll(",$", "]}");
    private static final String KEPT =
            Show.MAP.replace("\"restrictedView\": true", "\"heldBack\": true");
    private static final String PRICED_KEPT =
            Show.MAP.replace(
                    "{\"number\": \"3\", \"x\": 3, \"y\": 1}",
                    "{\"number\": \"3\", \"x\": 3.5, \"y\": 1, \"heldBack\": true}");
    private static final String SHORTER =
            Show.MAP.replace(
                    "{\"number\": \"3\", \"x\": 3, \"y\": 2}",
                    "{\"number\": \"X\", \"x\": 3, \"y\": 2}");
    private static final String WITHOUT_FLOOR = Show.MAP.replace("\"Floor\"", "\"Ground\"");

    @Autowired private Api api;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    @Test
    void beforeItsSaleBeginsAShowtimeTakesAnyMapThatHasWhatIsPriced() {
        var show = sellingTomorrow();
        publish(show, WITHOUT_BACK);

        var moved = show.organizer().done(move(show, 2));

        assertThat(moved.get("seatMapVersion").asInt()).isEqualTo(2);
        var map = api.tree(api.nobody().get("/showtimes/" + show.showtimeId() + "/seat-map"));
        assertThat(map.get("sections")).hasSize(2);
        assertThat(map.at("/sections/0/priceTierId")).isEqualTo(map.at("/priceTiers/0/id"));
        assertThat(map.at("/sections/1/priceTierId")).isEqualTo(map.at("/priceTiers/1/id"));
        var prices = api.tree(api.nobody().get("/showtimes/" + show.showtimeId() + "/prices"));
        assertThat(prices.at("/tiers/0/sectionIds/0")).isEqualTo(map.at("/sections/0/id"));
    }

    @Test
    void whatIsPricedMustBeThere() {
        var show = sellingTomorrow();
        publish(show, WITHOUT_FLOOR);

        var problem = api.refused(move(show, 2), 409, "state-conflict");

        assertThat(problem.get("differences")).hasSize(1);
        assertThat(problem.at("/differences/0/section").asString()).isEqualTo("Floor");
        assertThat(version(show)).isEqualTo(1);
    }

    @Test
    void paintedSeatsMustBeTheSameOnes() {
        var show = sellingTomorrow();
        var organizer = show.organizer();
        organizer.done(
                organizer.put(
                        "/showtimes/" + show.showtimeId() + "/prices",
                        """
                        {"tiers": [{"name": "Best", "seats": [{"from": 4, "to": 5}],
                          "price": {"amount": 100, "currency": "USD"}}]}
                        """));
        publish(show, SHORTER);
        var problem = api.refused(move(show, 2), 409, "state-conflict");
        assertThat(problem.at("/differences/0/row").asString()).isEqualTo("B");
        assertThat(problem.at("/differences/0/seat").asString()).isEqualTo("3");
        publish(show, PRICED_KEPT);
        organizer.done(move(show, 3));
    }

    @Test
    void onceItsSaleHasBegunOnlyAttributesMayDiffer() {
        var show = Show.published(api.organizer(), clock.instant());
        publish(show, SHORTER);
        var problem = api.refused(move(show, 2), 409, "state-conflict");
        assertThat(problem.at("/differences/0/section").asString()).isEqualTo("Front");
        assertThat(problem.at("/differences/0/row").asString()).isEqualTo("B");
        assertThat(problem.at("/differences/0/seat").asString()).isEqualTo("3");
        assertThat(version(show)).isEqualTo(1);

        publish(show, PRICED_KEPT);
        var before = showtime(show);
        show.organizer().done(move(show, 3));
        var after = showtime(show);

        assertThat(after.get("layoutVersion")).isNotEqualTo(before.get("layoutVersion"));
        assertThat(after.get("version").asLong()).isGreaterThan(before.get("version").asLong());
        assertThat(after.at("/counters/free").asInt())
                .isEqualTo(before.at("/counters/free").asInt() - 1);
        var seat =
                api.tree(api.nobody().get("/showtimes/" + show.showtimeId() + "/seat-map"))
                        .at("/sections/0/rows/0/seats/2");
        assertThat(seat.get("heldBack").asBoolean()).isTrue();
        assertThat(seat.has("aisleAfter")).isFalse();
    }

    @Test
    void aMoveIsAnnounced() {
        var show = Show.published(api.organizer(), clock.instant());
        publish(show, KEPT);
        var before = announced(show);
        show.organizer().done(move(show, 2));
        assertThat(announced(show)).isEqualTo(before + 1);
    }

    @Test
    void putOffAgainASaleThatHadBegunStaysBegun() {
        var show = Show.published(api.organizer(), clock.instant());
        publish(show, SHORTER);
        var later = clock.instant().plus(Duration.ofDays(2));
        show.organizer()
                .done(
                        show.organizer()
                                .patch(
                                        "/showtimes/" + show.showtimeId(),
                                        "{\"onSaleFrom\": \"%s\"}".formatted(later)));
        api.refused(move(show, 2), 409, "state-conflict");
    }

    @Test
    void aMinuteBeforeItsSaleItsSeatsAreFixed() {
        var now = clock.instant();
        var show = selling(now.plusSeconds(50));
        publish(show, WITHOUT_BACK);
        api.refused(move(show, 2), 409, "state-conflict");
        var later = selling(now.plusSeconds(300));
        publish(later, WITHOUT_BACK);
        later.organizer().done(move(later, 2));
    }

    @Test
    void whileItsEventIsADraftNothingIsFixed() {
        var show = Show.draft(api.organizer(), clock.instant());
        publish(show, WITHOUT_BACK);
        show.organizer().done(move(show, 2));
        assertThat(showtime(show).at("/counters/total").asInt()).isEqualTo(56);
    }

    @Test
    void onlyNewerPublishedVersionsAreTaken() {
        var show = sellingTomorrow();
        api.refused(move(show, 2), 400, "validation-failed");
        publish(show, KEPT);
        show.organizer().done(move(show, 2));
        show.organizer().done(move(show, 2));
        api.refused(move(show, 1), 409, "state-conflict");
    }

    @Test
    void onlyTheOwnerMovesAndOnlyWhatTheySaw() {
        var show = sellingTomorrow();
        publish(show, KEPT);
        var path = "/showtimes/" + show.showtimeId();
        var body = "{\"seatMapVersion\": 2}";
        api.refused(api.organizer().patch(path, body), 404, "not-found");
        api.refused(api.customer().patch(path, body), 403, "forbidden");
        api.refused(
                show.organizer().call(HttpMethod.PATCH, path, body, "If-Match", "\"99\""),
                412,
                "precondition-failed");
    }

    @Test
    void aMoveThatIsRefusedChangesNothingElseAndTheOtherWayRound() {
        var show = Show.published(api.organizer(), clock.instant());
        publish(show, SHORTER);
        publish(show, KEPT);
        var path = "/showtimes/" + show.showtimeId();
        api.refused(
                show.organizer().patch(path, "{\"seatMapVersion\": 2, \"holdSeconds\": 700}"),
                409,
                "state-conflict");
        assertThat(showtime(show).get("holdSeconds").asInt()).isEqualTo(600);
        api.refused(
                show.organizer().patch(path, "{\"seatMapVersion\": 3, \"holdSeconds\": 7}"),
                400,
                "validation-failed");
        assertThat(version(show)).isEqualTo(1);
    }

    private Show sellingTomorrow() {
        return selling(clock.instant().plus(Duration.ofDays(1)));
    }

    private Show selling(Instant from) {
        var show = Show.draft(api.organizer(), clock.instant());
        var organizer = show.organizer();
        organizer.done(
                organizer.patch(
                        "/showtimes/" + show.showtimeId(),
                        "{\"onSaleFrom\": \"%s\"}".formatted(from)));
        organizer.done(organizer.put("/showtimes/" + show.showtimeId() + "/prices", Show.PRICES));
        organizer.done(organizer.post("/events/" + show.eventId() + "/publish", ""));
        return show;
    }

    private static void publish(Show show, String map) {
        var path = "/venues/" + show.venueId() + "/seat-maps/";
        assertThat(show.organizer().put(path + "draft", map)).hasStatus(204);
        show.organizer().done(show.organizer().post(path + "publish", ""));
    }

    private static MvcTestResult move(Show show, int version) {
        return show.organizer()
                .patch(
                        "/showtimes/" + show.showtimeId(),
                        "{\"seatMapVersion\": %d}".formatted(version));
    }

    private JsonNode showtime(Show show) {
        return api.tree(show.organizer().get("/showtimes/" + show.showtimeId()));
    }

    private int version(Show show) {
        return showtime(show).get("seatMapVersion").asInt();
    }

    private long announced(Show show) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM outbox
                         WHERE type = 'ShowtimeChanged' AND payload::text LIKE ?
                        """)
                .param("%" + UUID.fromString(show.showtimeId()) + "%")
                .query(Long.class)
                .single();
    }
}
