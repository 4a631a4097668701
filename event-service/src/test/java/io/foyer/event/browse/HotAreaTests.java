package io.foyer.event.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Redis answers for areas that many ask for, and says what Postgres says. */
@CatalogueTest
class HotAreaTests {

    private static final double EARTH_KM = 6371;

    @Autowired private Api api;
    @Autowired private RedisVenues redis;
    @Autowired private PostgresNearbyVenues postgres;
    @Autowired private HotAreas areas;
    @Autowired private RedissonClient redisson;
    @Autowired private JdbcTemplate jdbc;

    @BeforeEach
    void forgetThePlaces() {
        redisson.getKeys().delete("cache:{venue-places}");
    }

    @Test
    void onRandomPointsBothFindTheSameVenues() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var i = 0; i < 2_000; i++) {
            insertVenue(random.nextDouble(-85, 85), random.nextDouble(-180, 180));
        }
        awaitThePlaces();
        var told = 0;
        for (var i = 0; i < 500; i++) {
            var circle =
                    new Near(
                            random.nextDouble(-90, 90),
                            random.nextDouble(-180, 180),
                            random.nextDouble(1, 500));
            var found = redis.within(circle);
            if (found.isPresent()) {
                told++;
                assertThat(inside(circle, found.get()))
                        .as("seed %d, %s", seed, circle)
                        .isEqualTo(inside(circle, postgres.within(circle)));
            }
        }
        assertThat(told).isGreaterThan(300); // The rest is over a pole or the date line.
    }

    @Test
    void aVenueThatIsNewOrHasMovedIsFoundWhereItIs() {
        awaitThePlaces();
        var organizer = api.organizer();
        var id = Show.id(organizer.done(organizer.post("/venues", Show.venueBody("Movable"))));
        assertThat(redis.within(new Near(40.75, -73.99, 1)).orElseThrow())
                .contains(UUID.fromString(id));
        organizer.done(
                organizer.patch("/venues/" + id, "{\"location\": {\"lat\": 10, \"lon\": 20}}"));
        assertThat(redis.within(new Near(40.75, -73.99, 1)).orElseThrow())
                .doesNotContain(UUID.fromString(id));
        assertThat(redis.within(new Near(10, 20, 1)).orElseThrow()).contains(UUID.fromString(id));
    }

    @Test
    void aGatheringThatAVenueMovedUnderIsThrownAway() {
        var generation = "begun before the move";
        redisson.getBucket("cache:{venue-places}:generation", StringCodec.INSTANCE)
                .set("after the move");
        redis.gather(generation, "token");
        assertThat(redisson.getKeys().countExists("cache:{venue-places}")).isZero();
    }

    @Test
    void whileThePlacesAreMissingPostgresAnswers() {
        var id = insertVenue(55.5, 55.5);
        var circle = new Near(55.5, 55.5, 1);
        for (var i = 0; i < 50; i++) {
            assertThat(areas.within(circle)).contains(id);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> redis.within(circle).isPresent());
        assertThat(areas.within(circle)).contains(id);
    }

    private void awaitThePlaces() {
        insertVenue(1, 1); // Without any venue there is nothing to gather.
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> redis.within(new Near(0, 0, 1)).isPresent());
    }

    private UUID insertVenue(double lat, double lon) {
        var id = UUID.randomUUID();
        jdbc.update(
                """
                INSERT INTO venue (id, owner_id, name, address, city, country, capacity, lat, lon,
                                   time_zone, version)
                VALUES (?, ?, 'Hall', '1 Main St', 'Anywhere', 'US', 10, ?, ?, 'UTC', 0)
                """,
                id,
                id,
                lat,
                lon);
        return id;
    }

    /** Those that really lie in the circle, which is what a list shows in the end. */
    private HashSet<UUID> inside(Near circle, List<UUID> venues) {
        return new HashSet<>(
                jdbc.queryForList(
                        """
                        SELECT id FROM venue WHERE id = ANY (?) AND 2 * %s * asin(least(1, sqrt(
                            sin(radians(lat - ?) / 2) ^ 2 + cos(radians(?)) * cos(radians(lat))
                            * sin(radians(lon - ?) / 2) ^ 2))) <= ?
                        """
                                .formatted(EARTH_KM),
                        UUID.class,
                        venues.toArray(UUID[]::new),
                        circle.lat(),
                        circle.lat(),
                        circle.lon(),
                        circle.radiusKm()));
    }
}
