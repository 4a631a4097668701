package io.foyer.common.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RedisPropertiesTests {

    @Test
    void waitsAreBoundedByDefault() {
        var redis = with(Map.of());

        assertThat(redis.url()).containsExactly(URI.create("redis://127.0.0.1:8379/0"));
        assertThat(redis.isCluster()).isFalse();
        assertThat(redis.connectTimeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(redis.commandTimeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(redis.retryAttempts()).isOne();
        assertThat(redis.connections()).isEqualTo(32);
        assertThat(redis.idleConnections()).isEqualTo(2);
        assertThat(redis.threads()).isEqualTo(4);
    }

    @Test
    void oneUrlIsOneRedis() {
        var redis = with(Map.of("foyer.redis.url", "redis://:secret@store:6379/7"));

        assertThat(redis.isCluster()).isFalse();
        assertThat(redis.database()).isEqualTo(7);
    }

    @Test
    void severalUrlsAreACluster() {
        var redis = with(Map.of("foyer.redis.url", "redis://a:1,redis://b:2/0,redis://c:3"));

        assertThat(redis.isCluster()).isTrue();
        assertThat(redis.url()).map(URI::getHost).containsExactly("a", "b", "c");
    }

    @Test
    void aClusterHasOneDatabase() {
        assertThatThrownBy(() -> with(Map.of("foyer.redis.url", "redis://a:1,redis://b:2/3")))
                .isInstanceOf(BindException.class)
                .hasRootCauseMessage("foyer.redis.url: a Redis Cluster has no database but 0");
    }

    private static RedisProperties with(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("foyer.redis", RedisProperties.class);
    }
}
