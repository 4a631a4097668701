package io.foyer.event.browse;

import io.foyer.common.cache.GuardedRedis;
import io.foyer.common.cache.Loads;
import io.foyer.common.cache.LuaScript;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redisson.api.RScript.ReturnType;
import org.redisson.api.geo.GeoEntry;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The places of all venues as one GEO set in Redis. When it is missing, whoever notices first
 * gathers it anew in the background; until it stands, the answer is "not known here".
 *
 * <p>Redis rounds places to less than a metre and believes in a slightly bigger earth, so it is
 * asked for a slightly bigger circle.
 */
@Repository
class RedisVenues {

    private static final LuaScript FIND =
            LuaScript.of(RedisVenues.class, "find-venues.lua", ReturnType.LIST);
    private static final LuaScript KEEP =
            LuaScript.of(RedisVenues.class, "keep-venues.lua", ReturnType.LONG);
    private static final LuaScript MOVE =
            LuaScript.of(RedisVenues.class, "move-venue.lua", ReturnType.LONG);

    private static final String PLACES = "cache:{venue-places}";
    private static final List<Object> KEYS =
            List.of(PLACES, PLACES + ":generation", PLACES + ":loading");

    private static final double WIDER = 1.001;
    private static final double ROUNDED_KM = 0.01;

    /** Web Mercator, in which Redis keeps places, ends here. */
    private static final double LAST_LATITUDE = 85;

    /** No set's generation: what was gathered is thrown away, and another one may gather. */
    private static final String NONE = "none";

    private static final Duration GENERATION_LIFE = Duration.ofHours(1);
    private static final int CHUNK = 500;

    private static final Logger log = LoggerFactory.getLogger(RedisVenues.class);

    private final GuardedRedis redis;
    private final JdbcClient jdbc;
    private final Loads loads;
    private final BrowseProperties limits;

    RedisVenues(GuardedRedis redis, JdbcClient jdbc, Loads loads, BrowseProperties limits) {
        this.redis = redis;
        this.jdbc = jdbc;
        this.loads = loads;
        this.limits = limits;
    }

    /** The venues in the circle and maybe some around it; absent when Redis cannot tell. */
    Optional<List<UUID>> within(Near circle) {
        if (circle.boxes().size() > 1
                || Math.abs(circle.lat()) + circle.spanOfLatitude() > LAST_LATITUDE) {
            return Optional.empty();
        }
        var token = UUID.randomUUID().toString();
        var answer =
                redis.<List<byte[]>>run(
                        FIND,
                        KEYS,
                        circle.lon(),
                        circle.lat(),
                        circle.radiusKm() * WIDER + ROUNDED_KM,
                        UUID.randomUUID(),
                        GENERATION_LIFE.toMillis(),
                        token,
                        limits.gathering().toMillis());
        return answer.flatMap(found -> venues(found, token));
    }

    private Optional<List<UUID>> venues(List<byte[]> answer, String token) {
        var outcome = LuaScript.text(answer.getFirst());
        if (outcome.equals("YOURS")) {
            var generation = LuaScript.text(answer.get(1));
            Thread.ofVirtual().name("venue-places").start(() -> gather(generation, token));
        }
        return outcome.equals("FOUND")
                ? Optional.of(ids(LuaScript.text(answer.get(1))))
                : Optional.empty();
    }

    private static List<UUID> ids(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(",", -1)).map(UUID::fromString).toList();
    }

    /** Reads every venue and puts the set in place, if it is whole and nothing moved meanwhile. */
    void gather(String generation, String token) {
        try {
            var gathered = PLACES + ":" + token;
            var isWhole = write(loads.run(this::everyPlace), gathered);
            redis.<Long>run(
                    KEEP,
                    List.of(KEYS.get(0), KEYS.get(1), KEYS.get(2), gathered),
                    isWhole ? generation : NONE,
                    token,
                    limits.placesLifetime().toMillis());
        } catch (RuntimeException failure) {
            log.warn("The places of venues could not be gathered", failure);
        }
    }

    /** False when Redis took only a part. */
    private boolean write(List<GeoEntry> places, String gathered) {
        for (var from = 0; from < places.size(); from += CHUNK) {
            var chunk =
                    places.subList(from, Math.min(places.size(), from + CHUNK))
                            .toArray(GeoEntry[]::new);
            var written =
                    redis.ask(
                            client -> {
                                var set = client.getGeo(gathered, StringCodec.INSTANCE);
                                return set.addAsync(chunk)
                                        .thenCompose(count -> set.expireAsync(limits.gathering()));
                            });
            if (written.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private List<GeoEntry> everyPlace() {
        return jdbc.sql("SELECT id, lon, lat FROM venue WHERE lat BETWEEN -85 AND 85")
                .query(
                        (row, number) ->
                                new GeoEntry(
                                        row.getDouble("lon"),
                                        row.getDouble("lat"),
                                        row.getString("id")))
                .list();
    }

    /** Has a venue be found where it is now. */
    void moved(UUID venueId) {
        jdbc.sql("SELECT lon, lat FROM venue WHERE id = ? AND lat BETWEEN -85 AND 85")
                .param(venueId)
                .query(
                        row -> {
                            redis.<Long>run(
                                    MOVE,
                                    KEYS,
                                    UUID.randomUUID(),
                                    GENERATION_LIFE.toMillis(),
                                    row.getDouble("lon"),
                                    row.getDouble("lat"),
                                    venueId);
                        });
    }
}
