package io.foyer.benchmarks.scene;

import java.util.Map;

/** What must hold of bookings that were bought; each query has the showtimes as its parameter. */
final class BoughtBookings {

    /** Each counts what must not be, among what was bought of the share. */
    static final Map<String, String> BROKEN =
            Map.of(
                    "seats sold that are not lines of bought bookings with a ticket each",
                    """
                    SELECT count(*) FROM booking JOIN booking_line line ON line.booking_id = booking.id
                      LEFT JOIN claimed_seat seat ON seat.showtime_id = booking.showtime_id
                            AND seat.booking_id = booking.id AND seat.ordinal = line.ordinal
                      LEFT JOIN ticket ON ticket.showtime_id = booking.showtime_id
                            AND ticket.booking_id = booking.id AND ticket.ordinal = line.ordinal
                     WHERE booking.showtime_id = ANY (?)
                       AND ((booking.status = 'CONFIRMED') <> coalesce(seat.status = 'CONFIRMED', false)
                            OR (booking.status = 'CONFIRMED') <> coalesce(ticket.status = 'VALID', false))
                    """,
                    "seats with two claims",
                    """
                    SELECT count(*) FROM (
                        SELECT FROM claimed_seat WHERE showtime_id = ANY (?) AND status <> 'RELEASED'
                         GROUP BY showtime_id, ordinal HAVING count(*) > 1) twice
                    """,
                    "bought bookings whose money is not theirs to the cent",
                    """
                    SELECT count(*) FROM booking
                     WHERE showtime_id = ANY (?) AND status = 'CONFIRMED'
                       AND total <> coalesce((SELECT sum(amount) FROM payment WHERE booking_id = booking.id
                                                 AND status IN ('AUTHORISED', 'CAPTURED')), 0)
                    """,
                    "movements that do not add up",
                    """
                    SELECT count(*) FROM (
                        SELECT FROM ledger_entry WHERE booking_id IN (
                            SELECT id FROM booking WHERE showtime_id = ANY (?))
                         GROUP BY movement HAVING sum(amount) <> 0) uneven
                    """);

    private BoughtBookings() {}
}
