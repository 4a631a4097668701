package io.foyer.booking.ticket;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The document that admits one person to one seat, or to stand in one section.
 *
 * @param row absent when one stands, as is seat
 * @param code what a door scanner reads, see {@link io.foyer.booking.ticket.code.TicketCodes}
 */
public record Ticket(
        UUID id,
        UUID bookingId,
        UUID showtimeId,
        String section,
        @Nullable String row,
        @Nullable String seat,
        String code,
        TicketStatus status) {

    /** It opens the door, or has done so. */
    @JsonIgnore
    public boolean isGood() {
        return status == TicketStatus.VALID || status == TicketStatus.CHECKED_IN;
    }
}
