package io.foyer.booking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportPropertiesTests {

    @Test
    void everyLimitHasADefault() {
        assertThat(CountingDatabase.limits(Map.of()))
                .isEqualTo(
                        new ReportProperties(
                                10_000,
                                4,
                                Duration.ofSeconds(30),
                                2_000,
                                new ReportProperties.Repair(
                                        Duration.ofSeconds(30),
                                        10,
                                        1_000,
                                        Duration.ofMinutes(1),
                                        Duration.ofDays(30))));
    }
}
