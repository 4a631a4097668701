package io.foyer.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutflowTests {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(1);

    @Test
    void nothingIsSaidBeforeTheLineWasWatchedForAWhile() {
        var watched = watched(Outflow.UNKNOWN, 0, 8, 10);

        assertThat(watched.perSecond(WINDOW)).isEmpty();
        assertThat(watched(watched, 9, 20, 10).perSecond(WINDOW))
                .hasValueCloseTo(10.0, within(1e-9));
    }

    @Test
    void aLineThatDoesNotMoveHasNoEstimate() {
        assertThat(watched(Outflow.UNKNOWN, 0, 120, 0).perSecond(WINDOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void aConstantPaceIsMeasuredAsItIs(int perSecond) {
        assertThat(watched(Outflow.UNKNOWN, 0, 120, perSecond).perSecond(WINDOW))
                .hasValueCloseTo((double) perSecond, within(1e-9));
    }

    @Test
    void oneEachMinuteIsMeasuredForLongerSoThatTheEstimateDoesNotJump() {
        var outflow = Outflow.UNKNOWN;
        for (var second = 0; second <= 3_600; second++) {
            outflow = outflow.next(second % 60 == 0 ? 1 : 0, true, NOW.plusSeconds(second), WINDOW);
            if (second > 1_200) {
                assertThat(outflow.perSecond(WINDOW).orElseThrow() * 60).isBetween(0.85, 1.15);
            }
        }
    }

    @Test
    void anotherPaceIsFollowedWithinMinutesAndSaidToBeUncertainMeanwhile() {
        var before = watched(Outflow.UNKNOWN, 0, 300, 20);
        var changing = watched(before, 301, 320, 10);
        var after = watched(before, 301, 600, 10);

        assertThat(before.error()).isLessThan(0.15);
        assertThat(changing.error()).isGreaterThan(0.25);
        assertThat(after.perSecond(WINDOW).orElseThrow()).isCloseTo(10, within(0.5));
    }

    @Test
    void aPauseSaysNothingAboutThePace() {
        var before = watched(Outflow.UNKNOWN, 0, 120, 10);
        var paused = before;
        for (var second = 121; second < 400; second++) {
            paused = paused.next(0, false, NOW.plusSeconds(second), WINDOW);
        }
        var back = paused.next(10, true, NOW.plusSeconds(400), WINDOW);

        assertThat(back.perSecond(WINDOW)).hasValueCloseTo(10.0, within(0.01));
    }

    @Test
    void aTimeWithoutAControllerSaysNothingEither() {
        var before = watched(Outflow.UNKNOWN, 0, 120, 10);

        assertThat(before.next(10, true, NOW.plusSeconds(900), WINDOW).perSecond(WINDOW))
                .hasValueCloseTo(10.0, within(1e-9));
    }

    /** What people complain of elsewhere: the waiting time they are told jumps up and down. */
    @Test
    void atAConstantOutflowNobodysEstimateJumps() {
        var random = new SplittableRandom(7);
        var outflow = Outflow.UNKNOWN;
        var ahead = 5_000L;
        var told = Optional.<Outlook.Wait>empty();
        for (var second = 0; ahead > 500; second++) {
            var moved = 4 + random.nextInt(9); // 8 on average, as those present are scattered
            outflow = outflow.next(moved, true, NOW.plusSeconds(second), WINDOW);
            ahead -= moved;
            var now = outlook(outflow).with(ahead);
            if (second > 60) {
                var left = told.orElseThrow().seconds() - 1;
                assertThat((double) now.orElseThrow().seconds()).isBetween(left * 0.9, left * 1.1);
                assertThat(ahead / 8.0)
                        .isBetween(
                                (double) now.orElseThrow().low(),
                                (double) now.orElseThrow().high());
            }
            told = now;
        }
    }

    private static Outlook outlook(Outflow outflow) {
        return new Outlook(
                outflow.perSecond(WINDOW), outflow.error(), Left.UNKNOWN, Optional.empty());
    }

    @Test
    void anUnknownPaceGivesNoWaitingTime() {
        assertThat(
                        new Outlook(
                                        OptionalDouble.empty(),
                                        1,
                                        Left.UNKNOWN,
                                        Optional.of(Notice.SOLD_OUT))
                                .with(10))
                .isEmpty();
    }

    private static Outflow watched(Outflow before, int from, int to, int perSecond) {
        var outflow = before;
        for (var second = from; second <= to; second++) {
            outflow = outflow.next(perSecond, true, NOW.plusSeconds(second), WINDOW);
        }
        return outflow;
    }
}
