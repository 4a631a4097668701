package io.foyer.event.waitingroom;

import java.time.Instant;

/**
 * The waiting room of a showtime that has one.
 *
 * @param version grows with every change, and is never one that this or another room had before
 */
public record WaitingRoom(Settings settings, long version) {

    /** What a room that is off is in the version of; no room that is on ever is. */
    public static final long OFF = 0;

    /**
     * How it lets people in.
     *
     * @param opensAt before it, everybody who arrives waits for the draw
     * @param admissionsPerMinute most people let in per minute
     * @param capacity most people inside at once
     * @param turnSeconds how long a turn lasts
     */
    public record Settings(
            Instant opensAt,
            int admissionsPerMinute,
            int capacity,
            int turnSeconds,
            RoomMode mode,
            HumanProof humanProof) {}
}
