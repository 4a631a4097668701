package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.testing.store.OwnRedis;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.client.RedisException;

/** Redis that answered all the time, as far as anybody saw, and yet has lost something. */
class StoreEpochTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    @SuppressWarnings("NullAway.Init") // set before each
    private OwnRedis redis;

    @SuppressWarnings("NullAway.Init")
    private LiveMapFixture live;

    @BeforeEach
    void start() {
        redis = new OwnRedis();
        live = new LiveMapFixture(redis.uri());
    }

    @AfterEach
    void stop() {
        live.close();
        redis.close();
    }

    @Test
    void aRedisThatLostNothingIsBelievedByWhoeverComes() {
        new Instance().look();
        var late = new Instance();

        late.look();
        late.look();

        assertThat(late.rebuilds()).isZero();
    }

    @Test
    void aFlushIsNoticedByAllInstances() {
        var one = new Instance();
        var other = new Instance();
        one.look();
        other.look();
        var before = one.rebuilds();

        live.redis.getKeys().flushall();
        one.look();
        other.look();

        assertThat(one.rebuilds()).isEqualTo(before + 1);
        assertThat(other.rebuilds()).isOne();
    }

    @Test
    void aNewStartIsNoticedThoughItsDataIsThere() {
        var one = new Instance();
        one.look();
        var before = one.rebuilds();

        redis.kill();
        redis.startAgain();

        await().atMost(SOON)
                .ignoreExceptionsMatching(
                        failure ->
                                failure instanceof RedisException
                                        || failure.getCause() instanceof RedisException
                                        || failure.getCause() instanceof StoreDown)
                .untilAsserted(
                        () -> {
                            one.look();
                            assertThat(one.rebuilds()).isEqualTo(before + 1);
                        });
    }

    /** What notices, and whether it has the showtime rebuilt again. */
    private final class Instance {

        private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        private final UUID showtime = live.onSale(4).id();
        private final Rebuilds rebuilds =
                new Rebuilds(live.store, live.loader, live.active, Limits.defaults(), metrics);
        private final StoreEpoch epoch =
                new StoreEpoch(
                        live.store,
                        new StoreRuns(new RedisMasters(live.redis)),
                        rebuilds,
                        UUID::randomUUID);

        void look() {
            epoch.look();
        }

        int rebuilds() {
            await().until(() -> rebuilds.isDone(showtime));
            return (int) metrics.counter("foyer.hold.rebuilds").count();
        }
    }
}
