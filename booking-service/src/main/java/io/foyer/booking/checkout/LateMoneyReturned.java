package io.foyer.booking.checkout;

import java.util.UUID;

/**
 * Money came when the seats were somebody else's, and goes back. Published in the transaction that
 * decides so.
 */
public record LateMoneyReturned(UUID bookingId, UUID accountId) {}
