package io.foyer.booking.checkout;

import io.foyer.booking.ticket.TicketOrder;
import io.foyer.booking.ticket.TicketOrder.Seat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A booking whose row is locked, claimed or bought, and that nobody is closing.
 *
 * @param fence the number of the claim on its seats
 * @param bought whether it is bought, else it is being paid for
 */
record ClaimedBooking(
        UUID id, UUID accountId, UUID showtimeId, long fence, boolean bought, List<Seat> seats) {

    ClaimedBooking {
        seats = List.copyOf(seats);
    }

    ClaimedBooking with(Seat seat) {
        return new ClaimedBooking(
                id,
                accountId,
                showtimeId,
                fence,
                bought,
                Stream.concat(seats.stream(), Stream.of(seat)).toList());
    }

    TicketOrder order() {
        return new TicketOrder(id, accountId, showtimeId, seats);
    }
}
