package io.foyer.queue.presence;

import static io.foyer.queue.presence.PresenceScene.bits;
import static io.foyer.queue.presence.PresenceScene.clientOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.testing.store.Stores;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;

/** Redis loses what it was told of who is there. */
class LostPresenceTests {

    private static final RedissonClient redis = clientOf(Stores.freshRedis());

    private final PresenceScene scene = new PresenceScene();
    private final Presence here = scene.instance(redis);
    private final Presence there = scene.instance(redis);

    @AfterAll
    static void stop() {
        redis.shutdown();
    }

    @Test
    void whatRedisLosesIsToldAgainByEveryInstance() {
        seenAtBothAndLost();

        here.flush();
        there.flush();
        assertThat(scene.look(here, there).seenAmong(bits(1, 2, 3))).isEqualTo(bits(1, 2, 3));
    }

    /** Each instance writes again in its own second, and a round may come in between. */
    @Test
    void halfOfWhatWasSeenCountsAsNothingKnown() {
        seenAtBothAndLost();

        here.flush();
        assertThat(scene.look(here, there).isKnown()).isFalse();
        assertThat(scene.look(here, there).isPresent(2)).isTrue();
    }

    /** The guard taken away: who was seen elsewhere counts as gone. */
    @Test
    void withoutAskingTheOtherInstanceItsPeopleWouldBeAbsent() {
        seenAtBothAndLost();

        here.flush();
        assertThat(scene.look(here).isKnown()).isTrue();
        assertThat(scene.look(here).isPresent(2)).isFalse();
    }

    @Test
    void aLossInTheMiddleOfTheTellingLeavesNothingThatVouchesForIt() {
        var vouching = scene.vouching(redis, new Instance(UUID::randomUUID));
        assertThat(vouching.begin()).isTrue();
        redis.getKeys().flushdb();
        assertThat(vouching.complete()).isFalse();
        assertThat(vouching.told()).isEqualTo(Vouching.Told.NOTHING);

        assertThat(vouching.begin()).isTrue();
        assertThat(vouching.told()).isEqualTo(Vouching.Told.SOME);
        assertThat(vouching.complete()).isTrue();
        assertThat(vouching.told()).isEqualTo(Vouching.Told.ALL);
    }

    @Test
    void anInstanceThatCannotWriteVouchesNoLongerThanAPeriod() {
        here.seen(scene.showtime, 1);
        here.flush();
        var key = redis.getBucket("presence:told:" + scene.nameOf(here).id());
        assertThat(key.remainTimeToLive()).isBetween(1L, 20_000L);
        key.delete();
        assertThat(scene.look(here).isKnown()).isFalse();
    }

    private void seenAtBothAndLost() {
        here.seen(scene.showtime, 1);
        there.seen(scene.showtime, 2);
        here.flush();
        there.flush();
        scene.clock.advance(Duration.ofSeconds(20));
        here.seen(scene.showtime, 3);
        here.flush();
        redis.getKeys().flushdb();
        assertThat(scene.look(here, there).isKnown()).isFalse();
    }
}
