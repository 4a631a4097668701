package io.foyer.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTests {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration BURST = Duration.ofSeconds(2);

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 60, 600, 4_000, 60_000})
    void aMinuteOfLooksLetsInWhatTheRateSays(int perMinute) {
        var pace = Pace.of(perMinute, BURST);
        var next = NOW;
        var admitted = 0;
        for (var second = 0; second < 60; second++) {
            var now = NOW.plusSeconds(second);
            var due = pace.due(next, now);
            next = pace.after(due, next, now);
            admitted += due;
        }

        assertThat(admitted)
                .isLessThanOrEqualTo(perMinute)
                .isGreaterThan(perMinute - perMinute / 50 - 1 - perMinute / 60);
    }

    @Test
    void whatWasMissedLongAgoIsNotMadeUpFor() {
        var pace = Pace.of(600, BURST);

        assertThat(pace.due(NOW.minusSeconds(3600), NOW)).isEqualTo(21);
    }

    @Test
    void thoseWhoAreNotThereLeaveTheirTimeToTheNext() {
        var pace = Pace.of(600, BURST);

        var next = pace.after(1, NOW.minusSeconds(1), NOW);

        assertThat(pace.due(next, NOW)).isEqualTo(10);
    }

    @Test
    void nobodyIsDueBeforeTheirTime() {
        assertThat(Pace.of(60, BURST).due(NOW.plusMillis(1), NOW)).isZero();
    }

    /** One in ten minutes before: the first one more would else be due in ten minutes still. */
    @Test
    void aRaisedRateIsFeltByTheNext() {
        var next = Pace.of(0.1, BURST).after(1, NOW, NOW);
        var raised = Pace.of(60, BURST);

        next = raised.after(raised.due(next, NOW), next, NOW);

        assertThat(raised.due(next, NOW)).isZero();
        assertThat(raised.due(next, NOW.plusSeconds(1))).isOne();
    }

    @Test
    void changingTheRateToAndFroLetsInNoMoreThanTheQuickerOne() {
        var slow = Pace.of(1, BURST);
        var quick = Pace.of(60, BURST);
        var next = NOW;
        var admitted = 0;
        for (var second = 0; second < 60; second++) {
            var pace = second % 2 == 0 ? slow : quick;
            var now = NOW.plusSeconds(second);
            var due = pace.due(next, now);
            next = pace.after(due, next, now);
            admitted += due;
        }
        assertThat(admitted).isBetween(1, 60);
    }
}
