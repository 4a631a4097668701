package io.foyer.queue.admission;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.platform.process.Ports;
import io.foyer.platform.store.RedisStore;
import io.foyer.queue.place.Place;
import io.foyer.queue.place.PlaceState;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.springframework.core.env.Environment;

/** Redis keeps its connections and answers nothing for a while, in the middle of a sale. */
@SuppressWarnings("NullAway.Init") // set before all
class FrozenRedisTests {

    private static final Duration FROZEN = Duration.ofSeconds(8);
    private static final Duration A_ROUND = Duration.ofSeconds(5);

    @TempDir private static Path folder;
    private static RedisStore redis;
    private static DoorScene scene;

    private final UUID showtime = scene.openRoom(60, 100);
    private final List<Place> line = scene.join(showtime, 12);

    /** One of its own: the others' tests go on meanwhile. */
    @BeforeAll
    static void start() {
        var port = Ports.free();
        redis = new RedisStore(folder.resolve("programs"), folder.resolve("redis"), port, 1);
        redis.start();
        scene = new DoorScene(URI.create("redis://127.0.0.1:" + port + "/0"));
    }

    @AfterAll
    static void stop() {
        scene.close();
        redis.stop();
    }

    @Test
    void theLineMovesOnInOrderAtItsPaceAndNobodyIsPassedOver() throws Exception {
        scene.isSeen(line.toArray(Place[]::new));
        scene.rounds(4);
        var before = scene.inside(showtime);
        assertThat(presenceKnown()).isOne();

        freeze();
        var began = System.nanoTime();
        scene.rounds(1);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(A_ROUND);
        assertThat(redisAnswers()).as("still frozen").isFalse();
        assertThat(presenceKnown()).isZero();
        assertThat(inside()).isEqualTo(before + 1);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(FrozenRedisTests::redisAnswers);

        scene.isSeen(line.toArray(Place[]::new));
        scene.rounds(3);
        assertThat(inside()).isEqualTo(before + 4);
        scene.rounds(line.size());
        assertThat(inside()).isEqualTo(line.size());
        assertThat(line.stream().map(scene::present).filter(place -> place.passedAt() != null))
                .isEmpty();
    }

    /** How many are inside: all of them at the head of the line. */
    private int inside() {
        var states = scene.states(line);
        var inside = scene.inside(showtime);
        assertThat(states)
                .isEqualTo(
                        Stream.concat(
                                        Stream.generate(() -> PlaceState.ADMITTED).limit(inside),
                                        Stream.generate(() -> PlaceState.WAITING)
                                                .limit(line.size() - inside))
                                .toList());
        return inside;
    }

    private double presenceKnown() {
        return scene.bean(MeterRegistry.class)
                .get("foyer.admission.presence.known")
                .tag("showtime", showtime.toString())
                .gauge()
                .value();
    }

    private static void freeze() throws IOException {
        var redis =
                URI.create(scene.bean(Environment.class).getRequiredProperty("foyer.redis.url"));
        try (var socket = new Socket(redis.getHost(), redis.getPort())) {
            socket.getOutputStream()
                    .write("CLIENT PAUSE %d\r\n".formatted(FROZEN.toMillis()).getBytes(US_ASCII));
            var answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            assertThat(answer.readLine()).isEqualTo("+OK");
        }
    }

    private static boolean redisAnswers() {
        try {
            scene.bean(RedissonClient.class).getBucket("asked").isExists();
            return true;
        } catch (RedisException frozen) {
            return false;
        }
    }
}
