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
            throttle = throttle.next(Load.TOO_MUCH, NOW.plusSeconds(second), LIMITS);
        }

        assertThat(throttle.factor()).isEqualTo(0.1);
        assertThat(
                        Throttle.OPEN
                                .next(Load.TOO_MUCH, NOW, LIMITS)
                                .next(Load.TOO_MUCH, NOW.plusSeconds(9), LIMITS))
                .isEqualTo(new Throttle(0.5, NOW));
    }

    @Test
    void growsBackByItself() {
        var throttle = new Throttle(0.5, NOW);
        for (var second = 1; second <= 60; second++) {
            throttle = throttle.next(Load.BEARABLE, NOW.plusSeconds(second), LIMITS);
        }

        assertThat(throttle.factor()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, BEARABLE", "2, 0, BEARABLE", "1, 1, UNKNOWN", "0, 1, TOO_MUCH"})
    void whoFellSilentIsNotTakenForQuiet(long speaking, long silent, Load load) {
        assertThat(LIMITS.loadOf(new Pressure(0, 0, 0, 0, speaking, silent))).isEqualTo(load);
    }

    @Test
    void doesNotGrowWhileItIsNotKnown() {
        var throttle = new Throttle(0.5, NOW);

        assertThat(throttle.next(Load.UNKNOWN, NOW.plusSeconds(60), LIMITS)).isSameAs(throttle);
    }

    @Test
    void isLeftAloneWhenThereIsNothingToChange() {
        assertThat(Throttle.OPEN.next(Load.BEARABLE, NOW, LIMITS)).isSameAs(Throttle.OPEN);
    }
}
