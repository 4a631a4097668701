package io.foyer.booking.inventory;

import java.util.UUID;

/**
 * Published in the transaction that makes other tiers current because their time has come.
 *
 * @param seatsChanged other seats are for sale than before, and not only at other prices
 */
public record PricesTurned(UUID showtimeId, boolean seatsChanged) {}
