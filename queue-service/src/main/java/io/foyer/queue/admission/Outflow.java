package io.foyer.queue.admission;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How quickly the line moves: numbers that came up and seconds that took, of which older ones count
 * ever less. Those who left or were passed over count as well, as they do for whoever stands behind
 * them. Two such pairs, a slow one that estimates are made of and one four times as quick, whose
 * disagreement tells how sure they are.
 *
 * @param measuredAt when the line was last looked at; absent before the first time
 */
record Outflow(
        double moved,
        double seconds,
        double movedLately,
        double secondsLately,
        @Nullable Instant measuredAt) {

    static final Outflow UNKNOWN = new Outflow(0, 0, 0, 0, null);

    private static final int QUICKER = 4;
    private static final double SMALLEST_ERROR = 0.1;

    /** A slow line is measured for longer, until so many have moved. */
    private static final double ENOUGH = 10;

    private static final double LONGEST = 10;

    /** With less than this part of the window nothing is said. */
    private static final double SHORTEST = 1.0 / 6;

    /** A longer time without a look was nobody's pace. */
    private static final Duration LONGEST_GAP = Duration.ofSeconds(10);

    /**
     * The line after another look.
     *
     * @param numbers how many came up
     * @param isPace whether the door was open and somebody still waits: else it is the arrivals
     *     that were measured, or nothing
     */
    Outflow next(long numbers, boolean isPace, Instant now, Duration window) {
        if (measuredAt == null
                || !isPace
                || measuredAt.plus(LONGEST_GAP).isBefore(now)
                || !measuredAt.isBefore(now)) {
            return isPace || measuredAt != null
                    ? new Outflow(moved, seconds, movedLately, secondsLately, now)
                    : this;
        }
        var elapsed = Duration.between(measuredAt, now).toMillis() / 1_000.0;
        var slow = Math.exp(-elapsed / span(window));
        var quick = Math.exp(-elapsed * QUICKER / span(window));
        return new Outflow(
                moved * slow + numbers,
                seconds * slow + elapsed,
                movedLately * quick + numbers,
                secondsLately * quick + elapsed,
                now);
    }

    private double span(Duration window) {
        var shortest = window.toMillis() / 1_000.0;
        var forEnough = moved > 0 ? ENOUGH * seconds / moved : shortest;
        return Math.clamp(forEnough, shortest, LONGEST * shortest);
    }

    /** Numbers a second; absent until it has been watched for a while. */
    OptionalDouble perSecond(Duration window) {
        return moved < 1 || seconds < window.toMillis() / 1_000.0 * SHORTEST
                ? OptionalDouble.empty()
                : OptionalDouble.of(moved / seconds);
    }

    /** By which part of itself an estimate may be wrong: 0.1 to 1. */
    double error() {
        if (moved < 1) {
            return 1;
        }
        var lately = movedLately / secondsLately;
        var disagreement = Math.abs(lately * seconds / moved - 1);
        return Math.clamp(disagreement + 1 / Math.sqrt(moved), SMALLEST_ERROR, 1);
    }
}
