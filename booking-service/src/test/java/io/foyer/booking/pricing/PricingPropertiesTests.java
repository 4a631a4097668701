package io.foyer.booking.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PricingPropertiesTests {

    @Test
    void everyLimitHasADefault() {
        var defaults =
                new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("foyer.pricing", PricingProperties.class);

        assertThat(defaults).isEqualTo(new PricingProperties(10_000, Duration.ofSeconds(10), 100));
    }
}
