package io.foyer.booking.inventory;

import java.util.List;
import java.util.UUID;

/**
 * Published in the transaction that writes down what event-service says of a showtime.
 *
 * @param seatsChanged more or fewer seats are there, or others are for sale, than were known before
 */
public record ShowtimeImported(
        UUID showtimeId, List<PriceTierOnSale> priceTiers, boolean seatsChanged) {}
