package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.hold.HoldOutcome.Held;
import io.foyer.booking.hold.HoldOutcome.Unavailable;
import io.foyer.common.problem.Problem;
import io.foyer.platform.process.Ports;
import io.foyer.platform.store.RedisStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redisson.api.redisnode.RedisNodes;

/** A Redis that is not there, does not answer, lost its data or would drop some. */
class RedisDownTests {

    /** Thirty calls that each waited for the command timeout would take nine seconds. */
    private static final Duration HURRIED = Duration.ofSeconds(6);

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path programs;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each
    private RedisStore redis;

    @BeforeEach
    void place() {
        redis = new RedisStore(programs, folder, Ports.free(), 1);
    }

    @AfterEach
    void stop() {
        redis.stop();
    }

    @Test
    void aRedisThatEvictsIsRefusedAtTheStart() {
        redis.start();
        try (var live = new LiveMapFixture(redis.uri(0))) {
            setPolicy(live, "allkeys-lru");

            assertThatThrownBy(
                            () -> new StoreTrust(new RedisMasters(live.redis)).afterPropertiesSet())
                    .isInstanceOf(StoreTrust.EvictingRedis.class)
                    .hasMessageContaining("allkeys-lru")
                    .hasMessageContaining("noeviction");
        }
    }

    @Test
    void aRedisThatEvictsLaterOnIsNotTrustedUntilItIsPutRight() {
        redis.start();
        try (var live = new LiveMapFixture(redis.uri(0))) {
            var showtime = live.onSale(10).id();
            setPolicy(live, "volatile-ttl");
            live.trust.check();
            assertThat(live.holds.hold(request(showtime, 1))).isEqualTo(new Unavailable());

            setPolicy(live, "noeviction");
            live.trust.check();

            assertThat(live.holds.hold(request(showtime, 1))).isInstanceOf(Held.class);
        }
    }

    @Test
    void aRedisThatIsNotThereAtTheStartIsCheckedWhenItComes() {
        try (var live = new LiveMapFixture(redis.uri(0))) {
            var showtime = live.onSale(10).id();
            assertThat(live.holds.hold(request(showtime, 1))).isEqualTo(new Unavailable());

            redis.start();

            await().atMost(SOON)
                    .until(
                            () -> {
                                live.trust.check();
                                return live.holds.hold(request(showtime, 1)) instanceof Held;
                            });
        }
    }

    @Test
    void aFrozenRedisIsLeftAloneAndTrustedAgainWhenItAnswers() throws Exception {
        redis.start();
        try (var live = hasty()) {
            var showtime = live.onSale(10).id();
            await().atMost(SOON)
                    .until(
                            () -> {
                                live.trust.check();
                                return answers(live, showtime);
                            });
            signal("-STOP");
            var start = System.nanoTime();
            for (var i = 0; i < 30; i++) {
                assertThat(live.holds.hold(request(showtime, 2))).isEqualTo(new Unavailable());
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(HURRIED);
            live.holds.sell(showtime, new HoldId(UUID.randomUUID()), List.of(3));
            assertThatThrownBy(() -> live.loader.ensureLoaded(showtime))
                    .isInstanceOf(Problem.class);

            signal("-CONT");

            await().atMost(SOON).until(() -> answers(live, showtime));
        }
    }

    /** A hold whose answer came too late may have been made, so any verdict will do. */
    private static boolean answers(LiveMapFixture live, UUID showtime) {
        return !(live.holds.hold(request(showtime, 1)) instanceof Unavailable);
    }

    /** As the service is set by default. */
    private LiveMapFixture hasty() {
        return new LiveMapFixture(redis.uri(0), Duration.ofMillis(300), Limits.defaults());
    }

    private void signal(String signal) throws IOException, InterruptedException {
        for (var handle : redis.handles()) {
            new ProcessBuilder("kill", signal, String.valueOf(handle.pid())).start().waitFor();
        }
    }

    private static void setPolicy(LiveMapFixture live, String policy) {
        live.redis
                .getRedisNodes(RedisNodes.SINGLE)
                .getInstance()
                .setConfig("maxmemory-policy", policy);
    }

    private static HoldRequest request(UUID showtime, int ordinal) {
        return new HoldRequest(
                showtime,
                new HoldId(UUID.randomUUID()),
                UUID.randomUUID(),
                List.of(ordinal),
                Duration.ofMinutes(10),
                10);
    }
}
