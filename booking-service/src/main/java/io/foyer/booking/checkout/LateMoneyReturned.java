package io.foyer.booking.checkout;

import java.util.UUID;

/**
 * Money came when the seats could not be had any more, and goes back. Published in each transaction
 * that finds so: until it is back the news of it may come again.
 */
public record LateMoneyReturned(UUID bookingId, UUID accountId, UUID paymentId) {}
