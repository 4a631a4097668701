package io.foyer.booking.aftersale;

import java.time.Instant;
import java.util.UUID;

/**
 * A showtime was put off. Published each time, in the transaction that writes it down.
 *
 * @param refundUntil until when those who bought before may have everything back
 */
public record ShowtimePostponed(UUID showtimeId, UUID eventId, Instant refundUntil) {}
