package io.foyer.booking.inventory;

import java.util.List;
import java.util.UUID;

/** The seats that bookings have claimed in Postgres: the truth that the live map only shows. */
public interface ClaimedSeats {

    /** Every live claim on a seat of the showtime, in no particular order. */
    List<ClaimedSeat> of(UUID showtimeId);

    /**
     * A live claim on one seat.
     *
     * @param sold confirmed; else it is being paid for
     */
    record ClaimedSeat(int ordinal, UUID bookingId, boolean sold) {}
}
