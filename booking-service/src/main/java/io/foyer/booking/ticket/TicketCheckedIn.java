package io.foyer.booking.ticket;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody was let in. Told in the transaction that marks the ticket as used, and once for each
 * time it is: an earlier scan that is uploaded later is no second entrance.
 */
public record TicketCheckedIn(UUID ticketId, UUID showtimeId, Instant at) {}
