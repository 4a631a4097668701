package io.foyer.booking.ticket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket without its code.
 *
 * @param row absent when one stands, as is seat
 * @param serial part of what its code says
 */
public record IssuedTicket(
        UUID id,
        UUID bookingId,
        UUID showtimeId,
        String section,
        @Nullable String row,
        @Nullable String seat,
        int serial,
        TicketStatus status) {}
