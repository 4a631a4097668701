package io.foyer.booking.ticket;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The seats and standing places of a confirmed booking that are to be admitted. */
public record TicketOrder(UUID bookingId, UUID accountId, UUID showtimeId, List<Seat> seats) {

    public TicketOrder {
        seats = List.copyOf(seats);
    }

    /** The places of the seats in the showtime's layout. */
    public List<Integer> ordinals() {
        return seats.stream().map(Seat::ordinal).toList();
    }

    /**
     * A seat, labelled as it is at the place.
     *
     * @param row absent when one stands there, as is seat
     */
    public record Seat(int ordinal, String section, @Nullable String row, @Nullable String seat) {}
}
