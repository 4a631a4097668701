package io.foyer.queue.presence;

import static io.foyer.queue.presence.PresenceScene.bits;
import static io.foyer.queue.presence.PresenceScene.clientOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.testing.store.OwnRedis;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;

/** Somebody else has Redis forget its scripts, which are the same for all its databases. */
@SuppressWarnings("NullAway.Init") // set before all
class ForgottenScriptsTests {

    private static OwnRedis own;
    private static RedissonClient redis;
    private static RedissonClient other;

    private final PresenceScene scene = new PresenceScene();
    private final Presence here = scene.instance(redis);

    @BeforeAll
    static void start() {
        own = new OwnRedis();
        redis = clientOf(own.uri());
        other = clientOf(own.uri());
    }

    @AfterAll
    static void stop() {
        redis.shutdown();
        other.shutdown();
        own.close();
    }

    @Test
    void whoWasSeenIsWrittenOnAndItsKeysEndByThemselves() {
        here.seen(scene.showtime, 1);
        here.flush();
        other.getScript().scriptFlush();

        scene.clock.advance(Duration.ofSeconds(20));
        here.seen(scene.showtime, 2);
        here.flush();

        var attendance = scene.look(here);
        assertThat(attendance.isKnown()).isTrue();
        assertThat(attendance.seenAmong(bits(1, 2, 3))).isEqualTo(bits(1, 2));
        assertThat(other.getKeys().getKeysStreamByPattern("presence:{*").toList())
                .hasSize(2)
                .allSatisfy(
                        key -> assertThat(other.getBucket(key).remainTimeToLive()).isPositive());
    }
}
