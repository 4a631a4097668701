package io.foyer.booking.archive;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way back. What is past is only read; whoever has to change it calls it back first, in the
 * transaction that changes it, and then works on the tables that sell as ever. It leaves them again
 * with the next look.
 */
@Component
public class PastSales {

    private final JdbcClient jdbc;
    private final SaleRows rows;

    PastSales(JdbcClient jdbc, SaleRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * Brings a booking back with all that is its, if it is past. Whoever does so at the same time
     * waits for the first, and fails with a {@link
     * org.springframework.dao.ConcurrencyFailureException}: asking again finds it.
     *
     * @return whether it was past
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean bringBack(UUID bookingId) {
        var found =
                jdbc.sql(
                                """
                                SELECT showtime_id, past FROM every_booking
                                 WHERE id = ? AND past < 'infinity' FOR UPDATE
                                """)
                        .param(bookingId)
                        .query(Found.class)
                        .optional();
        found.ifPresent(
                booking -> {
                    rows.move(
                            booking.showtimeId(),
                            List.of(bookingId),
                            booking.past(),
                            SaleRows.NOT_PAST);
                    reopen(booking.showtimeId());
                });
        return found.isPresent();
    }

    /**
     * The same for the bookings of some of a showtime's tickets.
     *
     * @return how many were past
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int bringBackTickets(UUID showtimeId, Collection<UUID> ticketIds) {
        var bookings =
                jdbc.sql(
                                """
                                SELECT DISTINCT booking_id FROM every_ticket
                                 WHERE past < 'infinity' AND showtime_id = ? AND id = ANY (?)
                                 ORDER BY booking_id
                                """)
                        .params(showtimeId, ticketIds.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list();
        bookings.forEach(this::bringBack);
        return bookings.size();
    }

    /** There is something to move again, and something to remove when its time is over. */
    private void reopen(UUID showtimeId) {
        jdbc.sql(
                        """
                        UPDATE showtime_on_sale SET archived_at = NULL, forgotten_at = NULL WHERE id = ?
                        """)
                .param(showtimeId)
                .update();
    }

    private record Found(UUID showtimeId, LocalDate past) {}
}
