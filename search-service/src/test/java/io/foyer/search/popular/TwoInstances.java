package io.foyer.search.popular;

import io.foyer.common.cache.CacheProperties;
import io.foyer.common.cache.GuardedRedis;
import io.foyer.common.cache.Representation;
import io.foyer.search.testing.Bound;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;

/** What two instances of the service keep, and a source that counts how often it is asked. */
final class TwoInstances implements AutoCloseable {

    final Instance first;
    final Instance second;
    final AtomicInteger asked = new AtomicInteger();

    /** Patient with Redis, since the machine may be busy. */
    TwoInstances(URI redis, String... settings) {
        this(Duration.ofSeconds(2), redis, settings);
    }

    private TwoInstances(Duration redisPatience, URI redis, String... settings) {
        var limits = Bound.to(PopularProperties.class, settings);
        first = new Instance(redis, limits, redisPatience);
        second = new Instance(redis, limits, redisPatience);
    }

    /** As patient with Redis as the service is. */
    static TwoInstances impatient(URI redis, String... settings) {
        return new TwoInstances(Duration.ofMillis(50), redis, settings);
    }

    ReadyAnswer answer(String text) {
        asked.incrementAndGet();
        return new ReadyAnswer(page(text), false, false);
    }

    ReadyAnswer degraded() {
        asked.incrementAndGet();
        return new ReadyAnswer(page("degraded"), false, true);
    }

    private static Representation page(String text) {
        return Representation.of(text.getBytes(StandardCharsets.UTF_8), 0);
    }

    @Override
    public void close() {
        first.redisson.shutdown();
        second.redisson.shutdown();
    }

    /** One of them. */
    static final class Instance {

        final RedissonClient redisson;
        final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        final PopularAnswers answers;

        Instance(URI redis, PopularProperties limits, Duration redisPatience) {
            redisson = client(redis);
            var patience = redisPatience.toMillis() + "ms";
            var cache = Bound.to(CacheProperties.class, "redis-patience", patience);
            var guarded = new GuardedRedis(redisson, cache, metrics);
            var shared = new SharedAnswers(guarded, limits, InstantSource.system());
            answers = new PopularAnswers(shared, limits, metrics);
        }

        ReadyAnswer ask(String question, Supplier<ReadyAnswer> source) {
            return answers.to(question, 20, source);
        }

        double count(String what) {
            return metrics.counter("foyer.search.popular." + what).count();
        }

        private static RedissonClient client(URI redis) {
            var config = new Config();
            config.setLazyInitialization(true);
            config.useSingleServer()
                    .setAddress("redis://" + redis.getHost() + ":" + redis.getPort())
                    .setDatabase(Integer.parseInt(redis.getPath().substring(1)))
                    .setConnectionMinimumIdleSize(1)
                    .setConnectTimeout(500)
                    .setTimeout(500)
                    .setRetryAttempts(1);
            return Redisson.create(config);
        }
    }
}
