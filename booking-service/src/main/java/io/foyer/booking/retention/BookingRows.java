package io.foyer.booking.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that belongs to a booking and goes with it. Payments and refunds do not: the books
 * outlive what was bought. Each statement names the showtime, so it touches one partition.
 */
@Repository
class BookingRows {

    /** In this order, since the first refer to those that follow. */
    static final List<String> STATEMENTS =
            List.of(
                    """
                    DELETE FROM check_in USING ticket
                     WHERE check_in.showtime_id = ticket.showtime_id AND check_in.ticket_id = ticket.id
                       AND ticket.showtime_id = :showtime AND ticket.booking_id = ANY (:bookings)
                    """,
                    """
                    DELETE FROM ticket_transfer USING ticket
                     WHERE ticket_transfer.showtime_id = ticket.showtime_id
                       AND ticket_transfer.ticket_id = ticket.id
                       AND ticket.showtime_id = :showtime AND ticket.booking_id = ANY (:bookings)
                    """,
                    "DELETE FROM ticket WHERE showtime_id = :showtime AND booking_id = ANY"
                            + " (:bookings)",
                    "DELETE FROM claimed_seat WHERE showtime_id = :showtime AND booking_id = ANY"
                            + " (:bookings)",
                    "DELETE FROM called_off_booking WHERE showtime_id = :showtime AND booking_id ="
                            + " ANY (:bookings)",
                    "DELETE FROM sales_counted WHERE showtime_id = :showtime AND booking_id = ANY"
                            + " (:bookings)",
                    "DELETE FROM booking_line WHERE booking_id = ANY (:bookings)",
                    "DELETE FROM booking WHERE id = ANY (:bookings)");

    /** What belongs to bookings of a past month and does not lie in its tables. */
    static final List<String> BESIDE_A_MONTH =
            List.of(
                    """
                    DELETE FROM ticket_transfer USING every_ticket ticket
                     WHERE ticket_transfer.showtime_id = ticket.showtime_id
                       AND ticket_transfer.ticket_id = ticket.id AND ticket.past = :month
                    """,
                    """
                    DELETE FROM called_off_booking USING every_booking booking
                     WHERE called_off_booking.booking_id = booking.id AND booking.past = :month
                    """,
                    """
                    DELETE FROM sales_counted USING every_booking booking
                     WHERE sales_counted.showtime_id = booking.showtime_id
                       AND sales_counted.booking_id = booking.id AND booking.past = :month
                    """);

    private final JdbcClient jdbc;

    BookingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Bookings of one showtime whose rows the caller has locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID showtimeId, List<UUID> bookingIds) {
        var ids = bookingIds.toArray(UUID[]::new);
        for (var statement : STATEMENTS) {
            jdbc.sql(statement).param("showtime", showtimeId).param("bookings", ids).update();
        }
    }

    /** What a past month's bookings have beside its tables. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeBeside(LocalDate month) {
        BESIDE_A_MONTH.forEach(statement -> jdbc.sql(statement).param("month", month).update());
    }
}
