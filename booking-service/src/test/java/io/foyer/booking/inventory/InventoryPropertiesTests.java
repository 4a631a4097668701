package io.foyer.booking.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class InventoryPropertiesTests {

    @Test
    void everyLimitHasADefault() {
        var defaults =
                new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("foyer.inventory", InventoryProperties.class);

        assertThat(defaults)
                .isEqualTo(
                        new InventoryProperties(
                                URI.create("http://127.0.0.1:8102"),
                                Duration.ofMillis(500),
                                Duration.ofSeconds(3),
                                1_000_000,
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(30),
                                100));
    }
}
