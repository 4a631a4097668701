package io.foyer.booking.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RetentionPropertiesTests {

    @Test
    void everyLimitHasADefault() {
        assertThat(limits(Map.of()))
                .isEqualTo(
                        new RetentionProperties(
                                Period.ofDays(30),
                                Period.ofYears(1),
                                Period.ofYears(7),
                                "0 30 3 * * *",
                                200,
                                1_000,
                                100_000,
                                Duration.ofSeconds(5),
                                Duration.ofHours(2)));
    }

    @Test
    void bookingsAreNotForgottenWhileReportsAreComparedWithThem() {
        assertThat(limits(Map.of("foyer.retention.bookings", "2m")).bookings())
                .isEqualTo(Period.ofMonths(2));
        assertThatThrownBy(() -> limits(Map.of("foyer.retention.bookings", "40d")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    static RetentionProperties limits(Map<String, String> more) {
        return new Binder(new MapConfigurationPropertySource(more))
                .bindOrCreate("foyer.retention", RetentionProperties.class);
    }
}
