package io.foyer.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.sale.Pressure;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleTests {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final ThrottleProperties LIMITS =
            new ThrottleProperties(
                    20,
                    0.02,
                    0.6,
                    Duration.ofMillis(500),
                    Duration.ofSeconds(10),
                    0.1,
                    0.1,
                    Duration.ofMinutes(5),
                    0.02);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # holds, taken, busy, p95, too much
                    100,        0,    0,  20, false
                    100,        0,    3,  20, true
                    98,         0,    2,  20, false
                    40,        60,    0,  20, false
                    39,        61,    0,  20, true
                    100,        0,    0, 500, false
                    100,        0,    0, 501, true
                    1,         10,    8, 900, false
                    0,          0,    0,   0, false
                    """)
    void refusalsAndSlownessArePressure(
            long holds, long taken, long busy, double p95, boolean tooMuch) {
        assertThat(LIMITS.isTooMuch(new Pressure(holds, taken, busy, p95))).isEqualTo(tooMuch);
    }

    @Test
    void halvesAtMostOnceAStepAndNeverBelowTheLowest() {
        var throttle = Throttle.OPEN;
        for (var second = 0; second < 60; second++) {
            throttle = throttle.next(true, NOW.plusSeconds(second), LIMITS);
        }

        assertThat(throttle.factor()).isEqualTo(0.1);
        assertThat(Throttle.OPEN.next(true, NOW, LIMITS).next(true, NOW.plusSeconds(9), LIMITS))
                .isEqualTo(new Throttle(0.5, NOW));
    }

    @Test
    void growsBackByItself() {
        var throttle = new Throttle(0.5, NOW);
        for (var second = 1; second <= 60; second++) {
            throttle = throttle.next(false, NOW.plusSeconds(second), LIMITS);
        }

        assertThat(throttle.factor()).isEqualTo(1);
    }

    @Test
    void isLeftAloneWhenThereIsNothingToChange() {
        assertThat(Throttle.OPEN.next(false, NOW, LIMITS)).isSameAs(Throttle.OPEN);
    }
}
