package io.foyer.booking.archive;

import io.foyer.booking.inventory.ShowtimeReplanned;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Showtimes that were planned anew although they were over: called off after all, put off, or given
 * another date. All that was moved of them comes back, some bookings in a transaction; what is over
 * then is moved again.
 */
@Component
class ReturningShowtimes {

    private static final Logger log = LoggerFactory.getLogger(ReturningShowtimes.class);

    private final JdbcClient jdbc;
    private final PastSales sales;
    private final ArchiveProperties limits;
    private final TransactionTemplate transactions;

    ReturningShowtimes(
            JdbcClient jdbc,
            PastSales sales,
            ArchiveProperties limits,
            TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.sales = sales;
        this.limits = limits;
        this.transactions = transactions;
    }

    /**
     * In the transaction that plans it anew, and whether or not something was moved: whoever is
     * about to move the first rows has read the showtime as it was, and finds this in its row. The
     * claims come back at once: with the commit seats may be for sale again, and the guard against
     * selling one twice looks at what is not past.
     */
    @EventListener
    void replanned(ShowtimeReplanned showtime) {
        jdbc.sql("UPDATE showtime_on_sale SET wanted_back_at = clock_timestamp() WHERE id = ?")
                .param(showtime.showtimeId())
                .update();
        jdbc.sql(
                        """
                        UPDATE every_claimed_seat SET past = 'infinity'
                         WHERE past < 'infinity' AND showtime_id = ?
                        """)
                .param(showtime.showtimeId())
                .update();
    }

    void look() {
        jdbc.sql(
                        """
                        SELECT id FROM showtime_on_sale
                         WHERE wanted_back_at IS NOT NULL ORDER BY wanted_back_at LIMIT ?
                        """)
                .param(limits.showtimes())
                .query(UUID.class)
                .list()
                .forEach(this::bringBack);
    }

    private void bringBack(UUID showtimeId) {
        try {
            List<UUID> some;
            do {
                some = some(showtimeId);
                some.forEach(
                        booking ->
                                transactions.executeWithoutResult(_ -> sales.bringBack(booking)));
            } while (!some.isEmpty());
            close(showtimeId);
        } catch (DataAccessException failure) {
            log.warn("{} has not come back yet; tried again soon", showtimeId, failure);
        }
    }

    private List<UUID> some(UUID showtimeId) {
        return jdbc.sql(
                        """
                        SELECT id FROM every_booking
                         WHERE past < 'infinity' AND showtime_id = ? LIMIT ?
                        """)
                .params(showtimeId, limits.bookings())
                .query(UUID.class)
                .list();
    }

    /** While it is wanted back nobody moves anything of it, so nothing can have followed. */
    private void close(UUID showtimeId) {
        jdbc.sql(
                        """
                        UPDATE showtime_on_sale
                           SET wanted_back_at = NULL, archived_at = NULL, forgotten_at = NULL
                         WHERE id = :showtime
                           AND NOT EXISTS (SELECT FROM every_booking
                                            WHERE past < 'infinity' AND showtime_id = :showtime)
                        """)
                .param("showtime", showtimeId)
                .update();
    }
}
