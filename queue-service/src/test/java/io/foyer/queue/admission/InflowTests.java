package io.foyer.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.room.HumanProof;
import io.foyer.queue.room.RoomMode;
import io.foyer.queue.room.RoomSettings;
import io.foyer.queue.sale.Pressure;
import io.foyer.queue.sale.Seats;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InflowTests {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration BURST = Duration.ofSeconds(2);
    private static final ThrottleProperties LIMITS = Limits.throttle();
    private static final Pressure HARD = new Pressure(50, 0, 50, 100);
    private static final Pressure CONTESTED = new Pressure(30, 70, 0, 100);

    /** 600 a minute, a second after the next one was due: eleven by the pace. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # capacity, inside, browsing, free, held, seats per shopper, come
                    100,           0,        0, 1000,    0, 1,   11
                    100,          95,       95, 1000,    0, 1,    5
                    100,         100,      100, 1000,    0, 1,    0
                    100,         120,      120, 1000,    0, 1,    0
                    100,           0,        0,    5,    0, 1,    5
                    100,           0,        0,    5,    0, 2.5,  2
                    100,           0,        0,    1,    0, 4,    1
                    100,          50,       50,   20,    0, 2,    0
                    100,          50,       50,   20,  100, 2,   10
                    100,          50,       50,   20,   90, 2,    5
                    100,          50,        4,   20,    0, 2,    6
                    100,          50,        0,   20,    0, 2,   10
                    100,          50,        0,    0,   90, 2,    0
                    100,           0,        0,    0,    0, 1,    0
                    """)
    void asManyComeAsHaveRoomAndCanFindSeats(
            int capacity,
            int inside,
            int browsing,
            int free,
            int held,
            double seatsPerShopper,
            int come) {
        var seats = new Seats(free + held, free, held, 0);

        var situation =
                new Situation(
                        settings(RoomMode.RUNNING, 600, capacity),
                        NOW.minusSeconds(1),
                        inside,
                        browsing,
                        0,
                        seats,
                        Pressure.NONE);

        var decision =
                new Inflow(Throttle.OPEN, Ceiling.NONE, seatsPerShopper)
                        .decide(situation, NOW, BURST, LIMITS);

        assertThat(decision.count()).isEqualTo(come);
    }

    @Test
    void whileNothingIsKnownOfTheSaleTheOrganizersRateAndCapacityAloneCount() {
        var decision = decide(situation(RoomMode.RUNNING, 100, 0, 0, null));

        assertThat(decision.count()).isEqualTo(11);
        assertThat(decision.throttle()).isEqualTo(Throttle.OPEN);
    }

    @ParameterizedTest
    @EnumSource(RoomMode.class)
    void onlyAPauseKeepsTheDoorShut(RoomMode mode) {
        assertThat(decide(situation(mode, 100, 0, 0, null)).count())
                .isEqualTo(mode == RoomMode.PAUSED ? 0 : 11);
    }

    @Test
    void turnsThatNobodyCameForGoToTheNext() {
        var decision = decide(situation(RoomMode.RUNNING, 100, 0, 4, null));

        assertThat(decision.count()).isEqualTo(15);
    }

    @Test
    void theRateChangesWhileTheRoomRuns() {
        var before = decide(situation(RoomMode.RUNNING, 100, 0, 0, null));
        var slower = settings(RoomMode.RUNNING, 60, 100);
        var after =
                Inflow.FIRST.decide(
                        new Situation(slower, before.nextAfter(11), 11, 11, 0, null, Pressure.NONE),
                        NOW.plusSeconds(2),
                        BURST,
                        LIMITS);

        assertThat(after.count()).isEqualTo(2);
    }

    @Test
    void whileOthersAreQuickerHalfAsManyComeAndThatIsRemembered() {
        var decision = decide(situation(20, CONTESTED));

        assertThat(decision.throttle()).isEqualTo(new Throttle(0.5, NOW));
        assertThat(decision.ceiling()).isEqualTo(Ceiling.NONE);
        assertThat(decision.count()).isEqualTo(6);
    }

    @Test
    void whileSomeAreRefusedNobodyComesUntilFewerAreInside() {
        var decision = decide(situation(60, HARD));

        assertThat(decision.ceiling()).isEqualTo(new Ceiling(30, NOW, NOW));
        assertThat(decision.count()).isZero();

        var remembered = new Inflow(Throttle.OPEN, decision.ceiling(), 1);
        var later = NOW.plusSeconds(5);
        assertThat(remembered.decide(situation(30, Pressure.NONE), later, BURST, LIMITS).count())
                .isZero();
        assertThat(remembered.decide(situation(27, Pressure.NONE), later, BURST, LIMITS).count())
                .isEqualTo(3);
    }

    @Test
    void aSmallerCapacityOfTheOrganizerHoldsBelowTheCeiling() {
        var inflow = new Inflow(Throttle.OPEN, new Ceiling(150, NOW, NOW), 1);

        var decision = inflow.decide(situation(95, Pressure.NONE), NOW, BURST, LIMITS);

        assertThat(decision.count()).isEqualTo(5);
    }

    @Test
    void whatShoppersBuyIsLearntAndNeverLessThanOne() {
        var greedy = Inflow.FIRST;
        for (var buyer = 0; buyer < 300; buyer++) {
            greedy = greedy.after(4);
        }

        assertThat(greedy.seatsPerShopper()).isBetween(3.9, 4.0);
        assertThat(Inflow.FIRST.after(0).seatsPerShopper()).isEqualTo(1);
    }

    private static Inflow.Decision decide(Situation situation) {
        return Inflow.FIRST.decide(situation, NOW, BURST, LIMITS);
    }

    private static Situation situation(int inside, Pressure pressure) {
        return new Situation(
                settings(RoomMode.RUNNING, 600, 100),
                NOW.minusSeconds(1),
                inside,
                inside,
                0,
                null,
                pressure);
    }

    private static Situation situation(
            RoomMode mode, int capacity, int inside, int unused, @Nullable Seats seats) {
        return new Situation(
                settings(mode, 600, capacity),
                NOW.minusSeconds(1),
                inside,
                inside,
                unused,
                seats,
                Pressure.NONE);
    }

    private static RoomSettings settings(RoomMode mode, int perMinute, int capacity) {
        return new RoomSettings(NOW, perMinute, capacity, 600, mode, HumanProof.OFF);
    }
}
