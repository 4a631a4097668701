package io.foyer.booking.ticket.web;

import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.ticket.OwnTicket;
import io.foyer.booking.ticket.TicketStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of somebody's tickets in a list. */
record OwnTicketView(
        UUID id,
        UUID bookingId,
        UUID showtimeId,
        OwnTicket.Event event,
        Instant startsAt,
        OwnTicket.Venue venue,
        SaleStatus showtimeStatus,
        String section,
        @Nullable String row,
        @Nullable String seat,
        String code,
        TicketStatus status,
        boolean received,
        OwnTicket.@Nullable Offer offer) {

    static OwnTicketView of(OwnTicket own) {
        var ticket = own.ticket();
        return new OwnTicketView(
                ticket.id(),
                ticket.bookingId(),
                ticket.showtimeId(),
                own.event(),
                own.startsAt(),
                own.venue(),
                own.showtimeStatus(),
                ticket.section(),
                ticket.row(),
                ticket.seat(),
                ticket.code(),
                ticket.status(),
                own.received(),
                own.offer().orElse(null));
    }
}
