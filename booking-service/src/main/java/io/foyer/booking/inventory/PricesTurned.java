package io.foyer.booking.inventory;

import java.util.UUID;

/**
 * Published in the transaction that makes other prices current: those of tiers whose time has come,
 * or those that demand has moved.
 *
 * @param seatsChanged other seats are for sale than before, and not only at other prices
 */
public record PricesTurned(UUID showtimeId, boolean seatsChanged) {}
