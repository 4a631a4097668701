package io.foyer.booking.ticket;

import java.util.UUID;

/**
 * The document that admits one person to one seat.
 *
 * @param code what a door scanner reads, see {@link TicketCodes}
 */
public record Ticket(
        UUID id,
        UUID bookingId,
        UUID showtimeId,
        String section,
        String row,
        String seat,
        String code,
        TicketStatus status) {}
