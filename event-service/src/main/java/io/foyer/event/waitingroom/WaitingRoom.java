package io.foyer.event.waitingroom;

import java.time.Instant;

/**
 * How the waiting room of a showtime lets people in.
 *
 * @param opensAt before it, everybody who arrives waits for the draw
 * @param admissionsPerMinute most people let in per minute
 * @param capacity most people inside at once
 * @param turnSeconds how long a turn lasts
 */
public record WaitingRoom(
        Instant opensAt, int admissionsPerMinute, int capacity, int turnSeconds) {}
