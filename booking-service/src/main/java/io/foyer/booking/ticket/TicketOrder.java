package io.foyer.booking.ticket;

import java.util.List;
import java.util.UUID;

/** The seats of a confirmed booking that are to be admitted. */
public record TicketOrder(UUID bookingId, UUID accountId, UUID showtimeId, List<Seat> seats) {

    public TicketOrder {
        seats = List.copyOf(seats);
    }

    /** A seat, labelled as it is at the place. */
    public record Seat(int ordinal, String section, String row, String seat) {}
}
