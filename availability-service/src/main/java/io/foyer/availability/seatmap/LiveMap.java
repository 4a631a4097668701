package io.foyer.availability.seatmap;

/**
 * A showtime's map at one version.
 *
 * @param version grows with every change, also over a loss of Redis
 */
public record LiveMap(long version, SeatStates seats) {}
