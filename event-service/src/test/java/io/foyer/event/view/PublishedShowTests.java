package io.foyer.event.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The documents that other services and the web client build on. */
@CatalogueTest
class PublishedShowTests {

    @Autowired private Api api;
    @Autowired private MovableClock clock;

    @Test
    void anEventShowsVenueShowtimesCountersAndPrices() {
        var show = Show.published(api.organizer(), clock.instant());
        var event = api.tree(api.nobody().get("/events/" + show.eventId()));
        assertThat(event.at("/venue/city").asString()).isEqualTo("Testville");
        assertThat(event.at("/venue/location/lon").asDouble()).isEqualTo(-73.99);
        assertThat(event.at("/showtimes/0/id").asString()).isEqualTo(show.showtimeId());
        assertThat(event.at("/showtimes/0/availability").asString()).isEqualTo("AVAILABLE");
        assertThat(event.at("/showtimes/0/counters/free").asInt()).isEqualTo(56);
        assertThat(event.at("/showtimes/0/prices/0/total/amount").asLong()).isEqualTo(20_669);
        assertThat(event.has("tickets")).isFalse();
    }

    @Test
    void aChangeIsSeenAtTheNextLook() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var path = "/events/" + show.eventId();
        assertThat(api.nobody().get(path)).hasStatusOk();
        organizer.done(organizer.patch(path, "{\"name\": \"Encore\"}"));
        assertThat(api.tree(api.nobody().get(path)).get("name").asString()).isEqualTo("Encore");
        organizer.done(organizer.patch("/venues/" + show.venueId(), "{\"name\": \"Palace\"}"));
        assertThat(api.tree(api.nobody().get(path)).at("/venue/name").asString())
                .isEqualTo("Palace");
    }

    @Test
    void ticketsAreListedWhenAskedFor() {
        var show = Show.published(api.organizer(), clock.instant());
        var tickets =
                api.tree(api.nobody().get("/events/" + show.eventId() + "?include=tickets"))
                        .get("tickets");
        assertThat(tickets).hasSize(Show.SEATS);
        assertThat(tickets.get(3).get("section").asString()).isEqualTo("Front");
        assertThat(tickets.get(3).get("row").asString()).isEqualTo("B");
        assertThat(tickets.get(3).at("/price/amount").asLong()).isEqualTo(20_669);
        assertThat(tickets.get(9).has("price")).isFalse();
        assertThat(tickets.get(9).get("id"))
                .isEqualTo(seatMap(show).at("/sections/2/rows/0/seats/3/id"));
        api.refused(
                api.nobody().get("/events/" + show.eventId() + "?include=secrets"),
                400,
                "malformed-request");
    }

    @Test
    void theSeatMapNamesSeatsSectionsAndTiers() {
        var show = Show.published(api.organizer(), clock.instant());
        var number =
                api.tree(api.nobody().get("/showtimes/" + show.showtimeId()))
                        .get("number")
                        .asLong();
        var map = seatMap(show);
        assertThat(map.get("version").asInt()).isEqualTo(1);
        assertThat(map.get("seatCount").asInt()).isEqualTo(Show.SEATS);
        assertThat(map.at("/sections/0/rows/1/label").asString()).isEqualTo("B");
        assertThat(map.at("/sections/0/rows/1/order").asInt()).isEqualTo(1);
        var seat = map.at("/sections/0/rows/1/seats/0");
        assertThat(seat.get("ordinal").asInt()).isEqualTo(3);
        assertThat(UUID.fromString(seat.get("id").asString()))
                .isEqualTo(new UUID(number << 16 | 0x8000, 1L << 63 | 3));
        assertThat(map.at("/sections/0/rows/0/seats/0/accessible").asBoolean()).isTrue();
        assertThat(map.at("/sections/0/priceTierId")).isEqualTo(map.at("/priceTiers/0/id"));
        assertThat(map.at("/sections/1/rows")).isEmpty();
        assertThat(map.at("/sections/1/capacity").asInt()).isEqualTo(Show.STANDING);
        assertThat(map.get("sections").get(2).has("priceTierId")).isFalse();
        assertThat(map.at("/priceTiers/0/total/amount").asLong()).isEqualTo(20_669);
    }

    @Test
    void aClientThatHasItIsToldSo() {
        var show = Show.published(api.organizer(), clock.instant());
        for (var path :
                new String[] {
                    "/events/" + show.eventId(),
                    "/showtimes/" + show.showtimeId(),
                    "/showtimes/" + show.showtimeId() + "/seat-map"
                }) {
            var tag = header(api.nobody().get(path), "ETag");
            var again =
                    api.nobody().call(HttpMethod.GET, path, "", "If-None-Match", "W/\"x\", " + tag);
            assertThat(again).hasStatus(304);
            assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
        }
    }

    @Test
    void newPricesMakeANewSeatMap() {
        var show = Show.published(api.organizer(), clock.instant());
        var path = "/showtimes/" + show.showtimeId();
        var before = header(api.nobody().get(path + "/seat-map"), "ETag");
        show.organizer()
                .done(
                        show.organizer()
                                .put(path + "/prices", Show.PRICES.replace("17550", "20000")));
        var after = api.nobody().get(path + "/seat-map");
        assertThat(header(after, "ETag")).isNotEqualTo(before);
        assertThat(api.tree(after).at("/priceTiers/0/price/amount").asLong()).isEqualTo(20_000);
    }

    @Test
    void onlyAnAddressThatNamesThePresentLayoutIsKeptForGood() {
        var show = Show.published(api.organizer(), clock.instant());
        var path = "/showtimes/" + show.showtimeId();
        var layout = api.tree(api.nobody().get(path)).get("layoutVersion").asString();
        assertThat(caching(path + "/seat-map?v=" + layout)).contains("immutable");
        assertThat(caching(path + "/seat-map?v=0.0")).doesNotContain("immutable");
        assertThat(caching(path + "/seat-map")).isEqualTo("max-age=30, public");
        var draft = Show.draft(api.organizer(), clock.instant());
        var preview = draft.organizer().get("/showtimes/" + draft.showtimeId() + "/seat-map");
        assertThat(header(preview, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whoReadsGzipGetsItWithATagOfItsOwn() throws IOException {
        var show = Show.published(api.organizer(), clock.instant());
        var path = "/showtimes/" + show.showtimeId() + "/seat-map";
        var plain = api.nobody().get(path);
        var zipped = api.nobody().call(HttpMethod.GET, path, "", "Accept-Encoding", "br, gzip");
        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(zipped, "Vary")).contains("Accept-Encoding");
        assertThat(header(zipped, "ETag")).isNotEqualTo(header(plain, "ETag"));
        try (var unzipped =
                new GZIPInputStream(
                        new ByteArrayInputStream(zipped.getResponse().getContentAsByteArray()))) {
            assertThat(unzipped.readAllBytes())
                    .isEqualTo(plain.getResponse().getContentAsByteArray());
        }
        var refused = api.nobody().call(HttpMethod.GET, path, "", "Accept-Encoding", "gzip;q=0");
        assertThat(refused.getResponse().getHeader("Content-Encoding")).isNull();
    }

    @Test
    void whatIsNotAnIdIsRefusedPolitely() {
        api.refused(api.nobody().get("/events/17"), 400, "malformed-request");
        api.refused(api.nobody().get("/events/" + UUID.randomUUID()), 404, "not-found");
        api.refused(
                api.nobody().get("/showtimes/" + UUID.randomUUID() + "/seat-map"),
                404,
                "not-found");
    }

    private tools.jackson.databind.JsonNode seatMap(Show show) {
        return api.tree(api.nobody().get("/showtimes/" + show.showtimeId() + "/seat-map"));
    }

    private String caching(String path) {
        return header(api.nobody().get(path), "Cache-Control");
    }

    private static String header(MvcTestResult result, String name) {
        return String.valueOf(result.getResponse().getHeader(name));
    }
}
