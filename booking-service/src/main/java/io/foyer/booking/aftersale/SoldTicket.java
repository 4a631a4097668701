package io.foyer.booking.aftersale;

import io.foyer.booking.ticket.TicketStatus;
import java.util.UUID;

/** A ticket of a booking, without the code on it, which nobody needs in order to end it. */
record SoldTicket(UUID id, UUID bookingId, UUID accountId, int ordinal, TicketStatus status) {

    boolean is(TicketStatus wanted) {
        return status == wanted;
    }
}
