package io.foyer.booking.checkout;

import io.foyer.booking.ticket.TicketOrder;
import io.foyer.booking.ticket.TicketOrder.Seat;
import io.foyer.common.money.Money;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A held booking whose row is locked, and whose buyer claims nothing else of its showtime at the
 * same time.
 *
 * @param seatsPerBuyer most seats of the showtime that one buyer may have
 */
record HeldBooking(
        UUID id,
        UUID accountId,
        UUID showtimeId,
        Money total,
        int seatsPerBuyer,
        List<Seat> seats) {

    HeldBooking {
        seats = List.copyOf(seats);
    }

    boolean isFree() {
        return total.amount() == 0;
    }

    HeldBooking with(Seat seat) {
        return new HeldBooking(
                id,
                accountId,
                showtimeId,
                total,
                seatsPerBuyer,
                Stream.concat(seats.stream(), Stream.of(seat)).toList());
    }

    TicketOrder order() {
        return new TicketOrder(id, accountId, showtimeId, seats);
    }
}
