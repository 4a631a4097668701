package io.foyer.account.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.redisson.client.RedisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Counts in Redis, and in this instance while Redis is away: then each instance grants the limit
 * for itself, which is more than it should be and still not without bound. After a failure Redis is
 * left alone for a moment, so that not every log-in waits for it.
 */
@Component
@Primary
class SteadyCounts implements Counts {

    private static final Logger log = LoggerFactory.getLogger(SteadyCounts.class);

    private final Counts shared;
    private final Counts own;
    private final Duration pause;
    private final InstantSource clock;
    private final Counter failures;

    private volatile Instant ownUntil = Instant.MIN;

    SteadyCounts(
            @Qualifier("redisCounts") Counts shared,
            @Qualifier("localCounts") Counts own,
            LimitProperties limits,
            InstantSource clock,
            MeterRegistry metrics) {
        this.shared = shared;
        this.own = own;
        this.pause = limits.redisPause();
        this.clock = clock;
        this.failures = metrics.counter("foyer.limit.redis.failures");
    }

    @Override
    public Counted add(String key, Duration window) {
        return with(counts -> counts.add(key, window));
    }

    @Override
    public Counted read(String key) {
        return with(counts -> counts.read(key));
    }

    @Override
    public void clear(String key) {
        own.clear(key);
        with(
                counts -> {
                    counts.clear(key);
                    return key;
                });
    }

    private <T> T with(Function<Counts, T> action) {
        if (clock.instant().isBefore(ownUntil)) {
            return action.apply(own);
        }
        try {
            return action.apply(shared);
        } catch (RedisException failure) {
            failures.increment();
            log.warn("Counting without Redis for {}: {}", pause, failure.toString());
            ownUntil = clock.instant().plus(pause);
            return action.apply(own);
        }
    }
}
