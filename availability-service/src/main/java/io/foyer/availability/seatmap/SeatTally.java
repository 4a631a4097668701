package io.foyer.availability.seatmap;

/** How many seats of a range are in which state; those not for sale are in none of the three. */
public record SeatTally(int free, int held, int sold) {}
