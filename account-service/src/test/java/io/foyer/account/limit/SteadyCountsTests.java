package io.foyer.account.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.testing.time.MovableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.redisson.client.RedisConnectionException;

class SteadyCountsTests {

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final MovableClock clock = new MovableClock();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Breakable shared = new Breakable(new LocalCounts(limits(), clock));
    private final Counts counts =
            new SteadyCounts(shared, new LocalCounts(limits(), clock), limits(), clock, metrics);

    @Test
    void withoutRedisTheInstanceCountsByItself() {
        shared.broken = true;

        assertThat(counts.add("key", WINDOW).number()).isEqualTo(1);
        assertThat(counts.add("key", WINDOW).number()).isEqualTo(2);
        assertThat(counts.read("key").number()).isEqualTo(2);
    }

    @Test
    void redisIsLeftAloneForAMomentAfterAFailure() {
        shared.broken = true;
        counts.add("key", WINDOW);
        counts.add("key", WINDOW);

        assertThat(shared.asked).isEqualTo(1);
        assertThat(metrics.counter("foyer.limit.redis.failures").count()).isEqualTo(1);
    }

    @Test
    void onceRedisIsBackItCountsAgain() {
        counts.add("key", WINDOW);
        shared.broken = true;
        counts.add("key", WINDOW);
        shared.broken = false;
        clock.advance(Duration.ofSeconds(1));

        assertThat(counts.read("key").number()).isEqualTo(1);
    }

    private static LimitProperties limits() {
        return LimitPropertiesTests.defaults();
    }

    /** Counts that fail as Redis does when it is away. */
    private static final class Breakable implements Counts {

        private final Counts counts;
        private boolean broken;
        private int asked;

        Breakable(Counts counts) {
            this.counts = counts;
        }

        @Override
        public Counted add(String key, Duration window) {
            return ask().add(key, window);
        }

        @Override
        public Counted read(String key) {
            return ask().read(key);
        }

        @Override
        public void clear(String key) {
            ask().clear(key);
        }

        private Counts ask() {
            asked++;
            if (broken) {
                throw new RedisConnectionException("Away");
            }
            return counts;
        }
    }
}
