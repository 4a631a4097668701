package io.foyer.availability.seatmap;

/** One seat that is in another state now. */
public record SeatChange(int ordinal, SeatState state) {}
