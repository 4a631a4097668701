package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SharedCardPropertiesTests {

    @Test
    void theDefaultsAreThese() {
        assertThat(
                        new Binder(new MapConfigurationPropertySource(Map.of()))
                                .bindOrCreate("foyer.shared-cards", SharedCardProperties.class))
                .isEqualTo(new SharedCardProperties(5, Duration.ofDays(1), false));
    }
}
