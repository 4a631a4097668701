package io.foyer.booking.ticket.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CheckInPropertiesTests {

    @Test
    void everyLimitOfTheDoorHasADefault() {
        assertThat(
                        new Binder(new MapConfigurationPropertySource(Map.of()))
                                .bindOrCreate("foyer.ticket.check-in", CheckInProperties.class))
                .isEqualTo(
                        new CheckInProperties(
                                1_000,
                                Duration.ofMinutes(5),
                                Duration.ofDays(7),
                                1_000,
                                4,
                                Duration.ofSeconds(5)));
    }
}
