package io.foyer.queue.admission;

import io.foyer.queue.room.HumanProof;
import io.foyer.queue.room.RoomMode;
import io.foyer.queue.room.RoomSettings;
import java.time.Instant;

/**
 * A sale to be played through, second by second.
 *
 * @param arrivals people who come, a fifth of them before the opening
 * @param arriveWithin seconds from the opening until the last has come
 * @param vanishing part of them that goes home within a minute and a half and says nothing
 * @param seed decides everything that is left to chance
 */
record SimulationPlan(
        int arrivals,
        int arriveWithin,
        int seats,
        int admissionsPerMinute,
        int capacity,
        int turnSeconds,
        double vanishing,
        long seed) {

    static final Instant OPENING = Instant.parse("2026-06-01T12:00:00Z");
    static final int LONGEST = 3_600;

    /** Booking-service is pressed for a while. */
    static final int PRESSED_FROM = 640;

    static final int PRESSED_UNTIL = 670;

    /** Redis loses everything, and tells nothing for a few seconds. */
    static final int FLUSHED_FROM = 500;

    static final int FLUSHED_UNTIL = 503;

    /** The controller dies; another one takes over when its lease has ended. */
    static final int KILLED_FROM = 560;

    static final int KILLED_UNTIL = 564;

    /** A million people in ten minutes for 20,000 seats. */
    static SimulationPlan whole() {
        return new SimulationPlan(1_000_000, 600, 20_000, 720, 2_500, 300, 0.6, 1);
    }

    /** The same with a twentieth of the people. */
    static SimulationPlan small() {
        return new SimulationPlan(50_000, 600, 5_000, 180, 800, 300, 0.6, 2);
    }

    RoomSettings settings() {
        return new RoomSettings(
                OPENING,
                admissionsPerMinute,
                capacity,
                turnSeconds,
                RoomMode.RUNNING,
                HumanProof.OFF);
    }
}
