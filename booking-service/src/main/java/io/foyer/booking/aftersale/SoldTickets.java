package io.foyer.booking.aftersale;

import io.foyer.booking.checkout.SoldBooking;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which tickets belong to which seats of sold bookings. Read past the ticket package, which would
 * sign a code for each: of twenty thousand bookings that is most of the work.
 */
@Repository
class SoldTickets {

    private final JdbcClient jdbc;

    SoldTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that were issued for the booking, whoever has them and whatever became of them. */
    List<SoldTicket> of(SoldBooking booking) {
        return jdbc.sql(
                        """
                        SELECT id, booking_id, account_id, ordinal, status FROM every_ticket
                         WHERE showtime_id = ? AND booking_id = ?
                         ORDER BY ordinal, id
                        """)
                .params(booking.showtimeId(), booking.id())
                .query(SoldTicket.class)
                .list();
    }

    /** Those of several bookings that still open the door, whoever has them. */
    List<SoldTicket> validOf(UUID showtimeId, List<SoldBooking> bookings) {
        return jdbc.sql(
                        """
                        SELECT id, booking_id, account_id, ordinal, status FROM ticket
                         WHERE showtime_id = ? AND booking_id = ANY (?) AND status = 'VALID'
                        """)
                .params(showtimeId, bookings.stream().map(SoldBooking::id).toArray(UUID[]::new))
                .query(SoldTicket.class)
                .list();
    }
}
