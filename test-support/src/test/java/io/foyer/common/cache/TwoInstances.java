package io.foyer.common.cache;

import com.github.benmanes.caffeine.cache.Weigher;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * The cache as two instances of the service have it, each with a client and a memory of its own.
 */
final class TwoInstances implements AutoCloseable {

    final Instance first;
    final Instance second;

    TwoInstances(URI redis) {
        this(redis, Map.of());
    }

    TwoInstances(URI redis, Map<String, String> settings) {
        first = new Instance(redis, settings);
        second = new Instance(redis, settings);
    }

    @Override
    public void close() {
        first.redisson.shutdown();
        second.redisson.shutdown();
    }

    /** One of them. */
    static final class Instance {

        final RedissonClient redisson;
        final CacheProperties limits;
        final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        final GuardedRedis guarded;
        final SharedEntries shared;
        final ReadThrough<UUID, String> words;

        Instance(URI redis, Map<String, String> settings) {
            limits =
                    new Binder(new MapConfigurationPropertySource(settings))
                            .bindOrCreate("foyer.cache", CacheProperties.class);
            redisson = client(redis);
            guarded = new GuardedRedis(redisson, limits, metrics);
            shared = new SharedEntries(guarded, limits);
            words = new Caches(shared, limits, metrics).of(kind(limits));
        }

        double count(String meter) {
            return metrics.counter(meter, "kind", "word").count();
        }

        private static Kind<UUID, String> kind(CacheProperties limits) {
            Weigher<UUID, String> weigher = (id, word) -> word.length();
            return new Kind<>(
                    "word",
                    new Text(),
                    limits.localLifetime(),
                    limits.sharedLifetime(),
                    limits.localSize(),
                    weigher);
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

    /** A word as its letters. */
    static final class Text implements Form<String> {

        @Override
        public byte[] write(String value) {
            return value.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String read(byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
