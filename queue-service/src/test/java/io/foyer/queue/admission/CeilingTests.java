package io.foyer.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.room.HumanProof;
import io.foyer.queue.room.RoomMode;
import io.foyer.queue.room.RoomSettings;
import io.foyer.queue.sale.Pressure;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CeilingTests {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final ThrottleProperties LIMITS = Limits.throttle();
    private static final int ALL = Integer.MAX_VALUE;
    private static final Pressure WELL = new Pressure(100, 300, 1, 20);
    private static final Pressure HARD = new Pressure(50, 0, 50, 20);

    /** Lowered last two minutes and a half ago: half of that after which it grows by a tenth. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # most, capacity, inside, holds, taken, busy, p95, becomes
                    ,           1000,    800,   100,     0,    0,  20,
                    ,           1000,    800,    50,     0,   50,  20,     400
                    ,           1000,    800,    80,     0,   20,  20,     640
                    ,           1000,    800,    40,    40,   20,  20,     640
                    ,           1000,    800,     1,     0,   99,  20,     400
                    ,           1000,    800,    97,     0,    3,  20,     720
                    ,           1000,    800,    98,     0,    2,  20,
                    ,           1000,    800,    20,    80,    0,  20,
                    ,           1000,    800,   100,     0,    0, 501,     720
                    ,           1000,    800,    10,     0,    0, 900,
                    ,           1000,    800,     9,     0,    1,  20,
                    ,           1000,    800,     8,     0,    2,  20,     640
                    ,           1000,      3,     0,     0,    9,  20,      20
                    ,           1000,      0,     0,     0,    9,  20,
                    ,             10,      8,     2,     0,    0, 900,       7
                    ,              1,      1,     0,     0,    2,  20,       1
                    400,        1000,    800,    50,     0,   50,  20,     400
                    400,        1000,    600,    50,     0,   50,  20,     300
                    400,        1000,    400,   100,     0,    0,  20,     420
                    400,        1000,    360,   100,     0,    0,  20,     420
                    400,        1000,    359,   100,     0,    0,  20,     400
                    400,        1000,    400,     0,     0,    0,   0,     420
                    400,         420,    400,   100,     0,    0,  20,
                    10,         1000,     10,   100,     0,    0,  20,      11
                    1,          1000,      1,     1,     0,    0,  20,       2
                    """)
    void isLoweredFromThoseInsideAndGrowsOnceFull(
            Integer most,
            int capacity,
            int inside,
            long holds,
            long taken,
            long busy,
            double p95,
            Integer becomes) {
        var ceiling =
                new Ceiling(most == null ? ALL : most, NOW.minusSeconds(10), NOW.minusSeconds(150));

        var next =
                ceiling.next(
                        situation(capacity, inside, new Pressure(holds, taken, busy, p95)),
                        NOW,
                        LIMITS);

        assertThat(next.most()).isEqualTo(becomes == null ? ALL : becomes);
    }

    /** Full, at 400 of 1,000. */
    @ParameterizedTest
    @CsvSource({"0, 0, 400", "2, 0, 420", "1, 1, 400", "0, 1, 360"})
    void growsOnlyWhenAllAreHeardAndIsLoweredWhenNobodyIs(long speaking, long silent, int becomes) {
        var ceiling = new Ceiling(400, NOW.minusSeconds(10), NOW.minusSeconds(150));
        var heard = new Pressure(0, 0, 0, 0, speaking, silent);

        assertThat(ceiling.next(situation(1_000, 400, heard), NOW, LIMITS).most())
                .isEqualTo(becomes);
    }

    @Test
    void changesAtMostOnceAStep() {
        var lowered = Ceiling.NONE.next(situation(1_000, 800, HARD), NOW, LIMITS);

        assertThat(lowered).isEqualTo(new Ceiling(400, NOW, NOW));
        assertThat(lowered.next(situation(1_000, 300, HARD), NOW.plusSeconds(9), LIMITS))
                .isSameAs(lowered);
        assertThat(lowered.next(situation(1_000, 300, HARD), NOW.plusSeconds(10), LIMITS).most())
                .isEqualTo(150);
    }

    @Test
    void growsTheQuickerTheLongerAllHasGoneWell() {
        var ceiling = new Ceiling(200, NOW, NOW);
        var grown = new int[60];
        for (var step = 1; step < grown.length; step++) {
            var before = ceiling.within(1_000);
            ceiling =
                    ceiling.next(
                            situation(1_000, before, WELL), NOW.plusSeconds(step * 10), LIMITS);
            grown[step] = ceiling.within(1_000) - before;
        }

        assertThat(grown[1]).isOne();
        assertThat(grown[12]).isBetween(5, 15);
        assertThat(ceiling.most()).isEqualTo(ALL);
    }

    @Test
    void theSmallerOfBothHolds() {
        assertThat(new Ceiling(50, NOW, NOW).within(100)).isEqualTo(50);
        assertThat(new Ceiling(50, NOW, NOW).within(40)).isEqualTo(40);
        assertThat(Ceiling.NONE.within(100)).isEqualTo(100);
    }

    private static Situation situation(int capacity, int inside, Pressure pressure) {
        return new Situation(
                new RoomSettings(NOW, 600, capacity, 600, RoomMode.RUNNING, HumanProof.OFF),
                NOW,
                inside,
                inside,
                0,
                null,
                pressure);
    }
}
