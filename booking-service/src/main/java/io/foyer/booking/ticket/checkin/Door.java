package io.foyer.booking.ticket.checkin;

import java.util.UUID;

/** A showtime's door, and who stands there: only {@link Doors} opens one. */
public record Door(UUID showtimeId, UUID accountId) {}
