package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class HoldPropertiesTests {

    @Test
    void everyLimitHasADefault() {
        assertThat(Limits.defaults())
                .isEqualTo(
                        new HoldProperties(
                                10,
                                true,
                                64,
                                Duration.ofMillis(500),
                                Duration.ofMillis(250),
                                100,
                                Duration.ofMinutes(20),
                                1000,
                                Duration.ofHours(1),
                                2,
                                Duration.ofDays(1),
                                Duration.ofSeconds(15),
                                Duration.ofSeconds(2),
                                3,
                                Duration.ofSeconds(1),
                                new HoldProperties.Keeping(
                                        3, Duration.ofMinutes(10), Duration.ofMinutes(90)),
                                new HoldProperties.Sales(
                                        Duration.ofMillis(500),
                                        Duration.ofMillis(100),
                                        Duration.ofSeconds(5),
                                        100,
                                        DataSize.ofMegabytes(16)),
                                new HoldProperties.Direct(
                                        100,
                                        8,
                                        Duration.ofMillis(200),
                                        Duration.ofMillis(200),
                                        Duration.ofMillis(500),
                                        500)));
    }

    @Test
    void aSeatMayBeKeptForAFewHoldTimes() {
        assertThat(Limits.defaults().keeping().cap(Duration.ofMinutes(10)))
                .isEqualTo(Duration.ofMinutes(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"foyer.hold.batch", "foyer.hold.sweep-batch"})
    void aBatchThatLuaCannotSpreadIsRefused(String batch) {
        assertThatThrownBy(() -> Limits.with(Map.of(batch, "200")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining("foyer.hold");
    }
}
