package io.foyer.account.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.account.client.ClientAddress;
import io.foyer.testing.store.Stores;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;

class RedisCountsTests extends CountsContract {

    @SuppressWarnings("NullAway.Init")
    private static RedissonClient redis;

    @BeforeAll
    static void connect() {
        var uri = Stores.freshRedis();
        var config = new Config();
        config.useSingleServer()
                .setAddress("redis://%s:%d".formatted(uri.getHost(), uri.getPort()))
                .setDatabase(Integer.parseInt(uri.getPath().substring(1)))
                .setConnectionMinimumIdleSize(1);
        redis = Redisson.create(config);
    }

    @AfterAll
    static void disconnect() {
        redis.shutdown();
    }

    @Override
    Counts counts() {
        return new RedisCounts(redis);
    }

    @Override
    void pass(String key, Duration window) {
        await().atMost(Duration.ofSeconds(5)).until(() -> redis.getKeys().countExists(key) == 0);
    }

    @Test
    void onlyHashesOfAddressesAreKept() {
        var attempts =
                new PasswordAttempts(new RateLimits(counts()), LimitPropertiesTests.defaults());
        attempts.failed("ann@example.com", ClientAddress.of("203.0.113.77"));

        var keys = redis.getKeys().getKeysStream().toList();
        assertThat(keys).anyMatch(key -> key.startsWith("limit:password-pair:"));
        assertThat(keys).noneMatch(key -> key.contains("ann") || key.contains("203.0"));
    }
}
