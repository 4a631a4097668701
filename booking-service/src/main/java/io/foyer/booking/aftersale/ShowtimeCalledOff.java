package io.foyer.booking.aftersale;

import java.util.UUID;

/**
 * A showtime will not take place; its bookings are undone from now on. Published once, in the
 * transaction that writes it down.
 */
public record ShowtimeCalledOff(UUID showtimeId, UUID eventId) {}
