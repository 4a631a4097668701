package io.foyer.booking.report;

import io.foyer.booking.hold.PlaceTally;
import java.time.Instant;
import java.util.UUID;

/**
 * How full a showtime is now.
 *
 * @param checkedIn tickets whose bearers are in the house
 * @param priceChanges how often a price of it has changed
 */
public record Occupancy(
        UUID showtimeId, Instant startsAt, PlaceTally places, long checkedIn, long priceChanges) {}
