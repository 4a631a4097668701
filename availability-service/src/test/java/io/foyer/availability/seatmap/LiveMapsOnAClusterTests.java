package io.foyer.availability.seatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.common.redis.RedisClients;
import io.foyer.common.redis.RedisProperties;
import io.foyer.testing.store.RedisCluster;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamAddArgs;
import org.redisson.api.stream.StreamMessageId;
import org.redisson.client.codec.ByteArrayCodec;
import org.redisson.client.codec.StringCodec;

/** Maps that booking-service writes on the nodes of a Redis Cluster. */
class LiveMapsOnAClusterTests {

    private static final Duration PATIENT = Duration.ofSeconds(10);

    @SuppressWarnings("NullAway.Init") // set before all
    private static RedisCluster cluster;

    @SuppressWarnings("NullAway.Init") // set before all
    private static RedissonClient redis;

    @BeforeAll
    static void connect() {
        cluster = RedisCluster.start(3);
        redis =
                RedisClients.create(
                        new RedisProperties(cluster.urls(), PATIENT, PATIENT, 1, 8, 1, 2));
    }

    @AfterAll
    static void disconnect() {
        redis.shutdown();
        cluster.close();
    }

    @Test
    void mapsOfEveryNodeAreReadWithTheirDeltas() {
        var maps = new RedisLiveMaps(redis);
        var showtimes = IntStream.range(0, 12).mapToObj(i -> UUID.randomUUID()).toList();
        showtimes.forEach(LiveMapsOnAClusterTests::write);

        for (var showtime : showtimes) {
            assertThat(maps.version(showtime).block(PATIENT)).isEqualTo(7);
            assertThat(maps.read(showtime).block(PATIENT)).isNotNull();
            assertThat(maps.deltasFrom(showtime, 7).block(PATIENT)).hasSize(1);
        }
        assertThat(showtimes.stream().map(id -> cluster.nodeOf(key(id))).distinct())
                .hasSizeGreaterThan(1);
    }

    @Test
    void deltasAreHeardWhicheverNodeTheyComeFrom() {
        var maps = new RedisLiveMaps(redis);
        var heard = new ConcurrentLinkedQueue<Delta>();
        var showtimes = IntStream.range(0, 6).mapToObj(i -> UUID.randomUUID()).toList();
        showtimes.forEach(id -> maps.subscribe(id, new Heard(heard)).block(PATIENT));

        showtimes.forEach(id -> redis.getTopic(key(id), StringCodec.INSTANCE).publish("8|1:1,2:1"));

        await().atMost(PATIENT).until(() -> heard.size() == showtimes.size());
    }

    private record Heard(Queue<Delta> deltas) implements MapListener {

        @Override
        public void changed(Delta delta) {
            deltas.add(delta);
        }

        @Override
        public void priced(Map<UUID, Long> totals) {
            // Nobody says prices here.
        }
    }

    private static void write(UUID showtime) {
        redis.getBucket(key(showtime), ByteArrayCodec.INSTANCE).set(new byte[] {1, 0});
        redis.getBucket(key(showtime) + ":version", StringCodec.INSTANCE).set("7");
        redis.<String, String>getStream(key(showtime) + ":deltas", StringCodec.INSTANCE)
                .add(new StreamMessageId(7, 0), StreamAddArgs.entry("d", "1:1"));
    }

    private static String key(UUID showtime) {
        return "map:{" + showtime + "}";
    }
}
