package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class InventoryCheckPropertiesTests {

    @Test
    void theDefaultsAreThese() {
        var limits =
                new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("foyer.inventory.check", InventoryCheckProperties.class);

        assertThat(limits)
                .isEqualTo(
                        new InventoryCheckProperties(
                                Duration.ofSeconds(10), 20, 100, Duration.ofSeconds(2)));
    }
}
