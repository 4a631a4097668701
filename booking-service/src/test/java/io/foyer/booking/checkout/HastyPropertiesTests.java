package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class HastyPropertiesTests {

    @Test
    void theDefaultsAreThese() {
        assertThat(
                        new Binder(new MapConfigurationPropertySource(Map.of()))
                                .bindOrCreate("foyer.hasty", HastyProperties.class))
                .isEqualTo(
                        new HastyProperties(
                                Duration.ofSeconds(1),
                                Duration.ofMinutes(2),
                                Duration.ofMinutes(5)));
    }
}
