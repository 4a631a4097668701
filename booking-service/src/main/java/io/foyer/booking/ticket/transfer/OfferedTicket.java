package io.foyer.booking.ticket.transfer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that is offered to somebody, as they see it: without its code.
 *
 * @param row absent when one stands, as is seat
 */
public record OfferedTicket(
        UUID id,
        UUID ticketId,
        UUID showtimeId,
        UUID eventId,
        String eventName,
        Instant startsAt,
        String venueName,
        String venueCity,
        String section,
        @Nullable String row,
        @Nullable String seat,
        Instant createdAt) {}
