package io.foyer.booking.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redisson.api.redisnode.RedisNodes;
import org.redisson.client.codec.StringCodec;

/** One fault at a time, under load; afterwards everything is as if nothing had been. */
class TamperedRedisTests extends FaultScene {

    @AfterEach
    void heal() {
        redis.link().heal();
        redis.thaw();
    }

    @Tag("long")
    @Test
    void F1_redisIsKilledAndStartedAgain() throws Exception {
        var showtime = showtime();
        var crowd = crowd(showtime, 1);

        redis.kill();
        goesToPostgres();
        sellsAgain(crowd);
        redis.startAgain();
        goesToRedis();

        sellsAgain(crowd);
        closeAndLookOver(crowd, showtime);
    }

    @Tag("long")
    @Test
    void F2_redisFreezes() throws Exception {
        var showtime = showtime();
        var crowd = crowd(showtime, 2);

        redis.freeze();
        goesToPostgres();
        redis.thaw();
        goesToRedis();

        sellsAgain(crowd);
        closeAndLookOver(crowd, showtime);
    }

    @Tag("long")
    @Test
    void F3_redisLosesEverything() throws Exception {
        var showtime = showtime();
        var crowd = crowd(showtime, 3);

        for (var i = 0; i < 2; i++) {
            redis.direct().getKeys().flushall();
            sellsAgain(crowd);
        }

        closeAndLookOver(crowd, showtime);
    }

    @Test
    void F4_aReplicaThatWasBehindTakesOver() throws Exception {
        var showtime = showtime();
        var crowd = crowd(showtime, 4);
        var older = redis.copyOfItsData();
        sellsAgain(crowd);

        redis.failOverTo(older);

        sellsAgain(crowd);
        closeAndLookOver(crowd, showtime);
    }

    @Test
    void F5_holdsEndTooEarlyTooLateOrNever() throws Exception {
        var showtime = showtime();
        var crowd = crowd(showtime, 5);
        var tampering = new Tampering(redis.direct(), showtime.id(), 5);

        for (var i = 0; i < 30; i++) {
            tampering.once();
            var before = crowd.held();
            await().atMost(SOON).until(() -> crowd.held() > before);
        }

        assertThat(tampering.done()).isGreaterThan(10);
        closeAndLookOver(crowd, showtime);
    }

    @Test
    void F6_redisIsToldToEvict() throws Exception {
        var showtime = showtime();
        var crowd = crowd(showtime, 6);

        setPolicy("allkeys-lru");
        goesToPostgres();
        sellsAgain(crowd);
        setPolicy("noeviction");
        goesToRedis();

        sellsAgain(crowd);
        closeAndLookOver(crowd, showtime);
    }

    @Test
    void F7_answersAreLateOrLost() throws Exception {
        var showtime = showtime();
        var crowd = crowd(showtime, 7);

        redis.link().delay(Duration.ofMillis(150));
        sellsAgain(crowd);
        redis.link().delay(Duration.ZERO);
        redis.link().loseEvery(20);
        await().atMost(SOON).until(() -> redis.link().lost() > 10);
        redis.link().delay(Duration.ofSeconds(1));
        goesToPostgres();
        sellsAgain(crowd);
        redis.link().heal();
        goesToRedis();

        sellsAgain(crowd);
        closeAndLookOver(crowd, showtime);
    }

    @Test
    void F7_whoAsksAgainAfterALostAnswerGetsOneBooking() throws Exception {
        var showtime = showtime();
        var crowd = crowd(showtime, 8);
        redis.link().loseEvery(7);

        for (var seat = 0; seat < 20; seat += 2) {
            var buyer = buyer();
            var answers = askUntilAnswered(buyer, showtime, seat);

            assertThat(bookingsOf(buyer)).as("after %s", answers).isLessThanOrEqualTo(1);
        }

        redis.link().heal();
        closeAndLookOver(crowd, showtime);
    }

    @Test
    void F8_scriptsAreForgottenAgainAndAgain() throws Exception {
        var showtime = showtime();
        var crowd = crowd(showtime, 9);

        for (var i = 0; i < 20; i++) {
            redis.direct().getScript(StringCodec.INSTANCE).scriptFlush();
            var before = crowd.held();
            await().atMost(SOON).until(() -> crowd.held() > before);
        }

        closeAndLookOver(crowd, showtime);
    }

    private void setPolicy(String policy) {
        redis.direct()
                .getRedisNodes(RedisNodes.SINGLE)
                .getInstance()
                .setConfig("maxmemory-policy", policy);
    }
}
