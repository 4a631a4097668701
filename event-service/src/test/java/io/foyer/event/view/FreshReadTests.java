package io.foyer.event.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.cache.Representation;
import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.ByteArrayCodec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept for readers, and how it is replaced when something changes. */
@CatalogueTest
class FreshReadTests {

    @Autowired private Api api;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private RedissonClient redis;
    @Autowired private EntryChanges changes;

    @Test
    void aChangeOfAPerformerReachesTheEventsThatShowThemAtOnce() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var performer =
                Show.id(
                        organizer.done(
                                organizer.post(
                                        "/performers", "{\"name\": \"Ann\", \"type\": \"SOLO\"}")));
        organizer.done(
                organizer.patch(
                        "/events/" + show.eventId(),
                        "{\"performers\": [{\"performerId\": \"%s\"}]}".formatted(performer)));
        var path = "/events/" + show.eventId();
        assertThat(api.tree(api.nobody().get(path)).at("/performers/0/name").asString())
                .isEqualTo("Ann");
        organizer.done(organizer.patch("/performers/" + performer, "{\"name\": \"Anne\"}"));
        assertThat(api.tree(api.nobody().get(path)).at("/performers/0/name").asString())
                .isEqualTo("Anne");
        // The message of the change drops it once more, whenever that comes.
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(
                        () ->
                                api.nobody().get(path).getResponse().getStatus() == 200
                                        && redis.getKeys()
                                                        .countExists(
                                                                key(
                                                                        "event-with-policy",
                                                                        show.eventId()))
                                                == 1);
    }

    @Test
    void whatAProcessDiedBeforeDroppingIsDroppedByTheMessage() {
        var show = Show.published(api.organizer(), clock.instant());
        var path = "/venues/" + show.venueId();
        assertThat(api.nobody().get(path)).hasStatusOk();
        jdbc.sql("UPDATE venue SET name = 'Palace', version = version + 1 WHERE id = ?::uuid")
                .param(show.venueId())
                .update();
        jdbc.sql(
                        """
                        INSERT INTO outbox (message_id, stream, type, payload)
                        VALUES (?, 'stream:catalogue', 'CatalogueEntryChanged', ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        "{\"kind\": \"VENUE\", \"id\": \"%s\"}".formatted(show.venueId()))
                .update();
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(
                        () ->
                                api.tree(api.nobody().get(path))
                                        .get("name")
                                        .asString()
                                        .equals("Palace"));
    }

    @Test
    void everyChangeWritesItsMessage() {
        var show = Show.published(api.organizer(), clock.instant());
        assertThat(changes.group()).isEqualTo("event-service-cache");
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT count(*) FROM outbox
                                         WHERE type = 'CatalogueEntryChanged' AND payload LIKE ?
                                        """)
                                .param("%EVENT%" + show.eventId() + "%")
                                .query(Long.class)
                                .single())
                .isPositive();
    }

    @Test
    void countersAreAboutASecondOldAtMost() {
        var show = Show.published(api.organizer(), clock.instant());
        var path = "/events/" + show.eventId();
        assertThat(api.nobody().get(path)).hasStatusOk();
        jdbc.sql("UPDATE sales SET free = 7 WHERE showtime_id = ?::uuid")
                .param(show.showtimeId())
                .update();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(
                        () ->
                                api.tree(api.nobody().get(path))
                                                .at("/showtimes/0/counters/free")
                                                .asInt()
                                        == 7);
    }

    @Test
    void anEventTellsWhenItStartsAndEnds() {
        var show = Show.published(api.organizer(), clock.instant());
        var event = api.tree(api.nobody().get("/events/" + show.eventId()));
        assertThat(event.get("startsAt")).isEqualTo(event.at("/showtimes/0/startsAt"));
        assertThat(event.has("endsAt")).isTrue();
    }

    @Test
    void listsVenuesAndPerformersCarryATagToo() {
        var show = Show.published(api.organizer(), clock.instant());
        for (var path :
                new String[] {
                    "/events?venueId=" + show.venueId(),
                    "/venues/" + show.venueId(),
                    "/venues?city=Testville",
                    "/performers"
                }) {
            var tag = api.nobody().get(path).getResponse().getHeader("ETag");
            assertThat(tag).as(path).isNotNull();
            assertThat(
                            api.nobody()
                                    .call(
                                            HttpMethod.GET,
                                            path,
                                            "",
                                            "If-None-Match",
                                            String.valueOf(tag)))
                    .hasStatus(304);
        }
        assertThat(
                        api.nobody()
                                .get("/events?venueId=" + show.venueId())
                                .getResponse()
                                .getHeader("Cache-Control"))
                .contains("s-maxage=2", "public");
    }

    @Test
    void listsGoOnlySoDeep() {
        api.refused(api.nobody().get("/events?page=100&size=100"), 400, "validation-failed");
        api.refused(api.nobody().get("/venues?page=10000&size=1"), 400, "validation-failed");
    }

    @Test
    void aSeatMapLiesInRedisCompressed() {
        var show = Show.published(api.organizer(), clock.instant());
        var path = "/showtimes/" + show.showtimeId();
        var layout = api.tree(api.nobody().get(path)).get("layoutVersion").asString();
        var sent = api.nobody().get(path + "/seat-map").getResponse().getContentAsByteArray();
        byte[] kept =
                redis.<byte[]>getBucket(
                                key("layout", show.showtimeId() + ":" + layout),
                                ByteArrayCodec.INSTANCE)
                        .get();
        assertThat(kept.length).isLessThan(sent.length / 2);
        var again = Representation.unpacked(kept);
        assertThat(again.packed()).isEqualTo(kept);
        assertThat(again.weight()).isGreaterThanOrEqualTo(sent.length);
    }

    private static String key(String kind, String id) {
        return "cache:{" + kind + ":" + id + "}";
    }
}
