package io.foyer.common.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class CachePropertiesTests {

    @Test
    void aCacheMayBeSlowOrGone() {
        assertThat(
                        new Binder(new MapConfigurationPropertySource(Map.of()))
                                .bindOrCreate("foyer.cache", CacheProperties.class))
                .isEqualTo(
                        new CacheProperties(
                                Duration.ofSeconds(1),
                                DataSize.ofMegabytes(64),
                                Duration.ofMinutes(5),
                                20,
                                DataSize.ofMegabytes(4),
                                Duration.ofSeconds(3),
                                Duration.ofSeconds(3),
                                Duration.ofMillis(150),
                                3,
                                Duration.ofSeconds(1),
                                8,
                                Duration.ofSeconds(1)));
    }
}
