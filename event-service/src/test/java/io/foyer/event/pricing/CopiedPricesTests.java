package io.foyer.event.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CatalogueTest
class CopiedPricesTests {

    private static final ZoneId AT_THE_VENUE = ZoneId.of("America/New_York");

    private static final String MOVED_BY_DEMAND =
            """
            {"tiers": [
              {"name": "Premium", "sectionNames": ["Front"],
               "price": {"amount": 10000, "currency": "USD"},
               "floor": {"amount": 8000, "currency": "USD"},
               "ceiling": {"amount": 20000, "currency": "USD"},
               "demand": {"rules": [{"soldShare": 0.5, "percent": 50}, {"daysToShow": 7, "percent": -10}],
                          "stepPercent": 5, "coolDownSeconds": 900}}
            ]}
            """;

    @Autowired private Api api;
    @Autowired private MovableClock clock;

    @SuppressWarnings("NullAway.Init")
    private Show show;

    @BeforeEach
    void setUpAHouse() {
        show = Show.draft(api.organizer(), clock.instant());
    }

    @Test
    void paintedSeatsStayPainted() {
        price(PaintedSeats.PAINTED);

        var copied = tiersOf(copy("{}"));

        assertThat(places(copied)).isEqualTo(places(tiersOf(show.showtimeId())));
        assertThat(copied.at("/1/seats").toString()).isEqualTo("[{\"from\":0,\"to\":1}]");
    }

    @Test
    void onARedrawnMapPaintedSeatsAreFoundByWhatPeopleCallThem() {
        price(PaintedSeats.PAINTED);
        // A new seat at the beginning of row A moves every ordinal after it; row Z is renamed.
        var redrawn =
                Show.MAP
                        .replace(
                                "{\"label\": \"A\", \"seats\": [",
                                "{\"label\": \"A\", \"seats\": [{\"number\": \"0\", \"x\": 0,"
                                        + " \"y\": 1},")
                        .replace("\"label\": \"Z\"", "\"label\": \"Y\"")
                        .replace("\"capacity\": 50", "\"capacity\": 49");
        publish(redrawn);

        var tiers = tiersOf(copy("{}"));

        assertThat(byName(tiers, "Best").get("seats").toString())
                .isEqualTo("[{\"from\":1,\"to\":2}]");
        assertThat(byName(tiers, "Back").isMissingNode()).isTrue();
        assertThat(byName(tiers, "Cheap but painted over").isMissingNode()).isFalse();
    }

    @Test
    void rulesAboutDemandComeAlongAndThePriceBeginsAtItsBase() {
        price(MOVED_BY_DEMAND);

        var copied = tiersOf(copy("{}")).get(0);

        var original = tiersOf(show.showtimeId()).get(0);
        assertThat(copied.get("demand").get("rules").size()).isEqualTo(2);
        assertThat(copied.get("demand")).isEqualTo(original.get("demand"));
        assertThat(copied.get("floor")).isEqualTo(original.get("floor"));
        assertThat(copied.get("ceiling")).isEqualTo(original.get("ceiling"));
        assertThat(copied.get("current")).isEqualTo(original.get("base"));
    }

    @Test
    void whenTiersAreValidMovesWithTheStart() {
        var turn = clock.instant().plus(Duration.ofDays(10)).truncatedTo(ChronoUnit.SECONDS);
        var end = turn.plus(Duration.ofDays(5));
        price(PaintedSeats.earlyBird(turn, end));
        var starts = start(show.showtimeId());
        var later = LocalDateTime.ofInstant(starts, AT_THE_VENUE).plusDays(90);

        var copied =
                copy("{\"startsAt\": \"%s\"}".formatted(later.truncatedTo(ChronoUnit.MINUTES)));

        var moved = Duration.between(starts, start(copied));
        var tiers = tiersOf(copied);
        assertThat(moved.toDays()).isBetween(89L, 90L);
        assertThat(Instant.parse(byName(tiers, "Early bird").get("validTo").asString()))
                .isEqualTo(turn.plus(moved));
        assertThat(Instant.parse(byName(tiers, "Regular").get("validFrom").asString()))
                .isEqualTo(turn.plus(moved));
        assertThat(Instant.parse(byName(tiers, "Regular").get("validTo").asString()))
                .isEqualTo(end.plus(moved));
        assertThat(byName(tiers, "Best").get("seats").toString())
                .isEqualTo("[{\"from\":0,\"to\":0}]");
    }

    private void price(String tiers) {
        show.organizer().done(show.organizer().put(PaintedSeats.path(show), tiers));
    }

    private void publish(String map) {
        var maps = "/venues/" + show.venueId() + "/seat-maps";
        assertThat(show.organizer().put(maps + "/draft", map)).hasStatus(204);
        show.organizer().done(show.organizer().post(maps + "/publish", ""));
    }

    private String copy(String wish) {
        var organizer = show.organizer();
        var event = organizer.done(organizer.post("/events/" + show.eventId() + "/copy", wish));
        return Show.id(event.at("/showtimes/0"));
    }

    private Instant start(String showtimeId) {
        var showtime = api.tree(show.organizer().get("/showtimes/" + showtimeId));
        return Instant.parse(showtime.get("startsAt").asString());
    }

    private JsonNode tiersOf(String showtimeId) {
        return api.tree(show.organizer().get("/showtimes/" + showtimeId + "/prices")).get("tiers");
    }

    private static JsonNode byName(JsonNode tiers, String name) {
        return tiers.valueStream()
                .filter(tier -> tier.get("name").asString().equals(name))
                .findFirst()
                .orElseGet(() -> tiers.path("none of that name"));
    }

    private static String places(JsonNode tiers) {
        return tiers.valueStream()
                .map(tier -> tier.get("name") + ": " + tier.path("seats") + tier.path("sectionIds"))
                .sorted()
                .toList()
                .toString();
    }
}
