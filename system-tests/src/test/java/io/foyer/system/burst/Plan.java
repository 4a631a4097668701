package io.foyer.system.burst;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Who comes when.
 *
 * @param fans each wants one seat
 * @param bots accounts of programs, each with a connection of its own
 * @param arriving how long fans go on arriving
 * @param perSecond requests of all bots; nine in ten of all that come
 * @param slo what 99 in 100 steps of buying take at most, on a machine that has nothing else to do
 */
record Plan(int fans, int bots, Duration arriving, int perSecond, Duration slo) {

    private static final long SEED = 43;

    /** What a platform of this size sees on an ordinary day. */
    private static final int ORDINARY_PER_SECOND = 4;

    private static final int TIMES = 50;

    /**
     * In every build, whose machine may have much else to do: that nobody waits for ever is all
     * that can be said of times there.
     */
    static Plan small() {
        return of(24, Duration.ofSeconds(6), Duration.ofSeconds(10));
    }

    /** Every night. */
    static Plan whole() {
        return of(400, Duration.ofSeconds(60), Duration.ofMillis(500));
    }

    private static Plan of(int fans, Duration arriving, Duration slo) {
        return new Plan(fans, 4, arriving, ORDINARY_PER_SECOND * TIMES * 9 / 10, slo);
    }

    /** When each fan comes, from the beginning of the sale; the same in each run. */
    List<Duration> arrivals() {
        var random = new SplittableRandom(SEED);
        return IntStream.range(0, fans)
                .mapToObj(_ -> Duration.ofMillis(random.nextLong(arriving.toMillis())))
                .sorted()
                .toList();
    }

    /** Between two requests of one bot. */
    Duration pause() {
        return Duration.ofSeconds(bots).dividedBy(perSecond);
    }

    /** Few enough that most have to wait. */
    int capacity() {
        return Math.max(2, fans / 4);
    }
}
