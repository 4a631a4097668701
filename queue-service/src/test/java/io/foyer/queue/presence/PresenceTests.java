package io.foyer.queue.presence;

import static io.foyer.queue.presence.PresenceScene.bits;
import static io.foyer.queue.presence.PresenceScene.clientOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.testing.store.Stores;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;

class PresenceTests {

    private static final int MANY = 20_000;
    private static final RedissonClient redis = clientOf(Stores.freshRedis());

    private final PresenceScene scene = new PresenceScene();
    private final Presence here = scene.instance(redis);
    private final Presence there = scene.instance(redis);

    @AfterAll
    static void stop() {
        redis.shutdown();
    }

    @Test
    void everybodyCountsAsPresentWhileNothingIsKnown() {
        var attendance = scene.look(here);

        assertThat(attendance.isKnown()).isFalse();
        assertThat(attendance.isPresent(7)).isTrue();
        assertThat(attendance.seenAmong(bits(7)).isEmpty()).isTrue();
    }

    @Test
    void whomOneInstanceHasSeenAllKnowAboutOnceItIsWrittenDown() {
        here.seen(scene.showtime, 1);
        there.seen(scene.showtime, 9);
        here.flush();
        there.flush();

        var attendance = scene.look(there, here);

        assertThat(attendance.isKnown()).isTrue();
        assertThat(attendance.isPresent(1)).isTrue();
        assertThat(attendance.isPresent(9)).isTrue();
        assertThat(attendance.isPresent(2)).isFalse();
        assertThat(attendance.seenAmong(bits(1, 2, 3))).isEqualTo(bits(1));
    }

    @Test
    void roomsAreKeptApart() {
        here.seen(scene.showtime, 1);
        here.seen(UUID.randomUUID(), 2);
        here.flush();

        assertThat(scene.look(here).isPresent(2)).isFalse();
    }

    @Test
    void whoeverPollsEvery20SecondsAndALittleIsAlwaysPresent() {
        for (var poll = 0; poll < 20; poll++) {
            here.seen(scene.showtime, 5);
            here.seen(scene.showtime, 6 + poll);
            here.flush();
            for (var second = 0; second < 21; second++) {
                assertThat(scene.look(here).isPresent(5)).isTrue();
                scene.clock.advance(Duration.ofSeconds(1));
            }
        }
    }

    @Test
    void whoeverVanishesIsAbsentWithinAMinute() {
        here.seen(scene.showtime, 5);
        here.flush();
        scene.clock.advance(Duration.ofSeconds(60));
        here.seen(scene.showtime, 6);
        here.flush();

        assertThat(scene.look(here).isPresent(5)).isFalse();
        assertThat(scene.look(here).isPresent(6)).isTrue();
    }

    @Test
    void aPeriodOfAMillionTakesAtMost125Kilobytes() {
        for (var arrival = 1; arrival <= MANY; arrival += 3) {
            here.seen(scene.showtime, arrival);
        }
        here.seen(scene.showtime, 999_999);
        here.flush();

        var sizes =
                redis.getKeys()
                        .getKeysStreamByPattern("presence:{" + scene.showtime + "}:*")
                        .toList();

        assertThat(sizes).hasSize(1);
        assertThat(redis.getBitSet(sizes.getFirst()).size() / 8).isLessThanOrEqualTo(125_000);
        assertThat(redis.getBitSet(sizes.getFirst()).remainTimeToLive()).isPositive();
        assertThat(redis.getBitSet(sizes.getFirst()).cardinality()).isEqualTo(MANY / 3 + 2);
        assertThat(scene.look(here).isPresent(19_999)).isTrue();
        assertThat(scene.look(here).isPresent(19_998)).isFalse();
    }

    /** By Redis' own count, of all keys there are of a room that goes on for some periods. */
    @Test
    void aMillionWaitingTakeLessThanAMegabyteOfRedis() {
        var keys = redis.getKeys();
        keys.flushdb();
        for (var period = 0; period < 3; period++) {
            here.seen(scene.showtime, 990_000);
            here.flush();
            for (var arrival = 1; arrival <= 1_000_000; arrival += 97) {
                here.seen(scene.showtime, arrival);
            }
            here.seen(scene.showtime, 1_000_000);
            here.flush();
            scene.clock.advance(Duration.ofSeconds(20));
        }

        var names = keys.getKeysStream().toList();
        assertThat(names).as("three periods, and the word of one instance").hasSize(4);
        assertThat(names.stream().mapToLong(name -> redis.getBucket(name).sizeInMemory()).sum())
                .isLessThan(1_000_000);
    }

    @Test
    void beyondTheLargestArrivalEverybodyCountsAsPresent() {
        here.seen(scene.showtime, 1);
        here.seen(scene.showtime, 16_000_001);
        here.flush();

        assertThat(scene.look(here).isPresent(16_000_001)).isTrue();
        assertThat(scene.look(here).isPresent(16_000_000)).isFalse();
    }

    @Test
    void withoutRedisEverybodyCountsAsPresent() {
        var nowhere = clientOf(URI.create("redis://127.0.0.1:1/0"));
        try {
            var alone = scene.instance(nowhere);
            alone.seen(scene.showtime, 1);
            alone.flush();

            assertThat(scene.look(alone).isKnown()).isFalse();
            assertThat(scene.look(alone).isPresent(2)).isTrue();
            assertThat(scene.metrics.counter("foyer.presence.write.failures").count()).isOne();
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
}
