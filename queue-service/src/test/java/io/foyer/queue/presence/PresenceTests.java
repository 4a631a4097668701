package io.foyer.queue.presence;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.cache.CacheProperties;
import io.foyer.common.cache.GuardedRedis;
import io.foyer.common.redis.RedisClients;
import io.foyer.common.redis.RedisProperties;
import io.foyer.testing.store.Stores;
import io.foyer.testing.time.MovableClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.BitSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class PresenceTests {

    private static final int MANY = 20_000;
    private static final RedissonClient redis = clientOf(Stores.freshRedis());

    private final MovableClock clock = new MovableClock();
    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private final UUID showtime = UUID.randomUUID();
    private final Presence here = presence(redis);
    private final Presence there = presence(redis);

    @AfterAll
    static void stop() {
        redis.shutdown();
    }

    @Test
    void everybodyCountsAsPresentWhileNothingIsKnown() {
        var attendance = here.of(showtime);

        assertThat(attendance.isKnown()).isFalse();
        assertThat(attendance.isPresent(7)).isTrue();
        assertThat(attendance.seenAmong(bits(7)).isEmpty()).isTrue();
    }

    @Test
    void whomOneInstanceHasSeenAllKnowAboutOnceItIsWrittenDown() {
        here.seen(showtime, 1);
        there.seen(showtime, 9);
        here.flush();
        there.flush();

        var attendance = there.of(showtime);

        assertThat(attendance.isKnown()).isTrue();
        assertThat(attendance.isPresent(1)).isTrue();
        assertThat(attendance.isPresent(9)).isTrue();
        assertThat(attendance.isPresent(2)).isFalse();
        assertThat(attendance.seenAmong(bits(1, 2, 3))).isEqualTo(bits(1));
    }

    @Test
    void roomsAreKeptApart() {
        here.seen(showtime, 1);
        here.seen(UUID.randomUUID(), 2);
        here.flush();

        assertThat(here.of(showtime).isPresent(2)).isFalse();
    }

    @Test
    void whoeverPollsEvery20SecondsAndALittleIsAlwaysPresent() {
        for (var poll = 0; poll < 20; poll++) {
            here.seen(showtime, 5);
            here.seen(showtime, 6 + poll);
            here.flush();
            for (var second = 0; second < 21; second++) {
                assertThat(here.of(showtime).isPresent(5)).isTrue();
                clock.advance(Duration.ofSeconds(1));
            }
        }
    }

    @Test
    void whoeverVanishesIsAbsentWithinAMinute() {
        here.seen(showtime, 5);
        here.flush();
        clock.advance(Duration.ofSeconds(60));
        here.seen(showtime, 6);
        here.flush();

        assertThat(here.of(showtime).isPresent(5)).isFalse();
        assertThat(here.of(showtime).isPresent(6)).isTrue();
    }

    @Test
    void whatRedisLosesIsToldAgainByEveryInstance() {
        here.seen(showtime, 1);
        there.seen(showtime, 2);
        here.flush();
        there.flush();
        clock.advance(Duration.ofSeconds(20));
        here.seen(showtime, 3);
        here.flush();

        redis.getKeys().flushdb();
        assertThat(here.of(showtime).isKnown()).isFalse();
        here.flush();
        there.flush();

        assertThat(here.of(showtime).seenAmong(bits(1, 2, 3))).isEqualTo(bits(1, 2, 3));
    }

    @Test
    void aPeriodOfAMillionTakesAtMost125Kilobytes() {
        for (var arrival = 1; arrival <= MANY; arrival += 3) {
            here.seen(showtime, arrival);
        }
        here.seen(showtime, 999_999);
        here.flush();

        var sizes =
                redis.getKeys().getKeysStreamByPattern("presence:{" + showtime + "}:*").toList();

        assertThat(sizes).hasSize(1);
        assertThat(redis.getBitSet(sizes.getFirst()).size() / 8).isLessThanOrEqualTo(125_000);
        assertThat(redis.getBitSet(sizes.getFirst()).remainTimeToLive()).isPositive();
        assertThat(redis.getBitSet(sizes.getFirst()).cardinality()).isEqualTo(MANY / 3 + 2);
        assertThat(here.of(showtime).isPresent(19_999)).isTrue();
        assertThat(here.of(showtime).isPresent(19_998)).isFalse();
    }

    @Test
    void beyondTheLargestArrivalEverybodyCountsAsPresent() {
        here.seen(showtime, 1);
        here.seen(showtime, 16_000_001);
        here.flush();

        assertThat(here.of(showtime).isPresent(16_000_001)).isTrue();
        assertThat(here.of(showtime).isPresent(16_000_000)).isFalse();
    }

    @Test
    void withoutRedisEverybodyCountsAsPresent() {
        var nowhere = clientOf(URI.create("redis://127.0.0.1:1/0"));
        try {
            var alone = presence(nowhere);
            alone.seen(showtime, 1);
            alone.flush();

            assertThat(alone.of(showtime).isKnown()).isFalse();
            assertThat(alone.of(showtime).isPresent(2)).isTrue();
        } finally {
            nowhere.shutdown();
        }
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenLater() {
        var sightings = new Sightings();
        sightings.note(1, 5);
        assertThat(sightings.untold()).containsOnlyKeys(1L);
        assertThat(sightings.witnesses()).isEmpty();

        sightings.told(1, bits(5));
        sightings.note(1, 6);

        assertThat(sightings.untold().get(1L)).isEqualTo(bits(6));
        assertThat(sightings.witnesses()).containsEntry(1L, 5);
        assertThat(sightings.forgetBefore(2)).isTrue();
        assertThat(sightings.untold()).isEmpty();
    }

    private Presence presence(RedissonClient client) {
        var limits = bound("foyer.presence", PresenceProperties.class);
        var guarded = new GuardedRedis(client, patient(), metrics);
        return new Presence(new PresenceBits(guarded, limits), limits, clock, metrics);
    }

    private static RedissonClient clientOf(URI url) {
        var environment = new MockEnvironment().withProperty("foyer.redis.url", url.toString());
        return RedisClients.create(
                Binder.get(environment).bindOrCreate("foyer.redis", RedisProperties.class));
    }

    /** A machine that builds everything else at the same time may be slow. */
    private static CacheProperties patient() {
        return Binder.get(new MockEnvironment().withProperty("foyer.cache.redis-patience", "5s"))
                .bindOrCreate("foyer.cache", CacheProperties.class);
    }

    private static <T> T bound(String prefix, Class<T> type) {
        return Binder.get(new MockEnvironment()).bindOrCreate(prefix, type);
    }

    private static BitSet bits(int... arrivals) {
        var bits = new BitSet();
        for (var arrival : arrivals) {
            bits.set(arrival);
        }
        return bits;
    }
}
