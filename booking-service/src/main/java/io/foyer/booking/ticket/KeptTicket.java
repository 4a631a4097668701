package io.foyer.booking.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of somebody's ticket.
 *
 * @param received whether somebody passed it on to them
 * @param checkedInAt absent unless it was used
 */
public record KeptTicket(
        UUID id,
        UUID bookingId,
        UUID showtimeId,
        String section,
        @Nullable String row,
        @Nullable String seat,
        String code,
        TicketStatus status,
        boolean received,
        Instant issuedAt,
        @Nullable Instant checkedInAt) {}
