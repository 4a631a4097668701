package io.foyer.queue.room;

import java.time.Instant;

/**
 * How a room that is on lets people in.
 *
 * @param opensAt before it everybody who arrives waits for the draw
 * @param admissionsPerMinute most people let in per minute
 * @param capacity most people inside at once
 * @param turnSeconds how long a turn lasts
 */
public record RoomSettings(
        Instant opensAt,
        int admissionsPerMinute,
        int capacity,
        int turnSeconds,
        RoomMode mode,
        HumanProof humanProof) {}
