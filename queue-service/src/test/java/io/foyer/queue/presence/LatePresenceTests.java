package io.foyer.queue.presence;

import static io.foyer.queue.presence.PresenceScene.bits;
import static io.foyer.queue.presence.PresenceScene.clientOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.testing.store.OwnRedis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;

/** Redis answers some calls too late, and has lost nothing. */
@SuppressWarnings("NullAway.Init") // set before all
class LatePresenceTests {

    /** Twenty calls of five thousand. */
    private static final int MANY = 100_000;

    private static OwnRedis own;
    private static RedissonClient redis;

    private final PresenceScene scene = new PresenceScene();
    private final UnansweredRedis unanswered = scene.unanswered(redis);
    private final Presence here = scene.instance(unanswered);

    @BeforeAll
    static void start() {
        own = new OwnRedis();
        redis = clientOf(own.uri());
    }

    @AfterAll
    static void stop() {
        redis.shutdown();
        own.close();
    }

    @Test
    void whatWasVouchedForStandsWhenOneCallIsNotAnswered() {
        here.seen(scene.showtime, 1);
        here.flush();
        var account = account();

        own.freeze();
        here.flush();
        own.thaw();
        here.seen(scene.showtime, 2);
        here.flush();

        assertThat(account()).isEqualTo(account);
        assertThat(scene.look(here).seenAmong(bits(1, 2, 3))).isEqualTo(bits(1, 2));
    }

    /** Each call that is late once would else have all twenty of them made again. */
    @Test
    void aLongTellingComesToItsEndThoughEachNinthCallIsLate() {
        many();
        unanswered.lateEvery(9);
        for (var second = 0; second < 6; second++) {
            here.flush();
        }
        assertThat(unanswered.calls()).isLessThan(50);
        unanswered.lateEvery(0);

        var attendance = scene.look(here);
        assertThat(attendance.isKnown()).isTrue();
        assertThat(attendance.seenAmong(bits(1, MANY, MANY + 1))).isEqualTo(bits(1, MANY));
    }

    @Test
    void whoBeganWithoutAnAnswerBeginsAgain() {
        here.seen(scene.showtime, 1);
        unanswered.lateEvery(2);
        here.flush();
        assertThat(account()).startsWith("telling");
        assertThat(scene.look(here).isKnown()).isFalse();

        unanswered.lateEvery(0);
        here.flush();
        assertThat(scene.look(here).isPresent(2)).isFalse();
    }

    @Test
    void aLossInTheMiddleOfALongTellingHasAllToldAgain() {
        many();
        unanswered.lateEvery(9);
        here.flush();
        redis.getKeys().flushdb();
        unanswered.lateEvery(0);

        here.flush();
        assertThat(scene.look(here).seenAmong(bits(1, MANY))).isEqualTo(bits(1, MANY));
    }

    /** What was told in part is there, and nobody takes it for the whole. */
    @Test
    void halfATellingVouchesForNothing() {
        many();
        unanswered.lateEvery(9);
        here.flush();
        unanswered.lateEvery(0);

        assertThat(scene.look(here).isKnown()).isFalse();
    }

    private void many() {
        for (var arrival = 1; arrival <= MANY; arrival++) {
            here.seen(scene.showtime, arrival);
        }
    }

    private String account() {
        return redis.<String>getBucket("presence:told:" + scene.nameOf(here).id()).get();
    }
}
