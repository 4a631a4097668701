package io.foyer.booking.fault;

import static org.awaitility.Awaitility.await;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Faults one after the other, in an order that nobody thought of. */
@Tag("long")
class RandomFaultTests extends FaultScene {

    private static final Logger log = LoggerFactory.getLogger(RandomFaultTests.class);
    private static final int FAULTS = 25;

    @AfterEach
    void heal() {
        redis.link().heal();
        redis.thaw();
    }

    @Test
    void afterFaultsInAnyOrderAllIsWell() throws Exception {
        var seed = new SecureRandom().nextLong();
        log.warn("The seed is {}", seed);
        var random = new Random(seed);
        var showtime = largeShowtime();
        var crowd = crowd(showtime, seed);
        var tampering = new Tampering(redis.direct(), showtime.id(), seed);
        List<Fault> faults = List.of(this::killed, this::frozen, this::flushed, this::troubled);

        for (var i = 0; i < FAULTS; i++) {
            if (random.nextInt(3) == 0) {
                tampering.once();
            } else {
                faults.get(random.nextInt(faults.size())).happen();
            }
            sellsAgain(crowd);
        }

        closeAndLookOver(crowd, showtime);
    }

    private void killed() {
        redis.kill();
        goesToPostgres();
        redis.startAgain();
        goesToRedis();
    }

    private void frozen() {
        redis.freeze();
        goesToPostgres();
        redis.thaw();
        goesToRedis();
    }

    private void flushed() {
        redis.direct().getScript(StringCodec.INSTANCE).scriptFlush();
        redis.direct().getKeys().flushall();
    }

    private void troubled() {
        var before = redis.link().lost();
        redis.link().delay(Duration.ofMillis(40));
        redis.link().loseEvery(15);
        await().atMost(SOON).until(() -> redis.link().lost() > before + 3);
        redis.link().heal();
    }

    @FunctionalInterface
    private interface Fault {
        void happen();
    }
}
