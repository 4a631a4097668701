package io.foyer.booking.inventory;

import java.util.List;
import java.util.UUID;

/** The seats that bookings have claimed in Postgres: the truth that the live map only shows. */
public interface ClaimedSeats {

    /** Every live claim on a seat of the showtime, in no particular order. */
    List<ClaimedSeat> of(UUID showtimeId);

    /**
     * Every hold on seats of the showtime that Postgres knows of: those made there first, then by
     * the age of their bookings. A hold in Redis whose booking is not written yet is not among
     * them.
     */
    List<WrittenHold> holdsOf(UUID showtimeId);

    /**
     * A live claim on one seat.
     *
     * @param sold confirmed; else it is being paid for
     */
    record ClaimedSeat(int ordinal, UUID bookingId, boolean sold) {}
}
