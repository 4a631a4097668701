package io.foyer.booking.checkout;

import java.util.UUID;

/** Seats were sold. Published in the transaction that confirms the booking. */
public record BookingBought(UUID bookingId, UUID showtimeId, UUID accountId) {}
