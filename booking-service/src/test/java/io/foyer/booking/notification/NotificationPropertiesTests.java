package io.foyer.booking.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class NotificationPropertiesTests {

    @Test
    void theDefaultsAreThese() {
        assertThat(defaults())
                .isEqualTo(
                        new NotificationProperties(
                                3,
                                Duration.ofHours(1),
                                Duration.ofSeconds(5),
                                200,
                                Duration.ofDays(30),
                                Duration.ofHours(1),
                                1000,
                                20_000,
                                Duration.ofMinutes(10)));
    }

    static NotificationProperties defaults() {
        return new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("foyer.notification", NotificationProperties.class);
    }
}
