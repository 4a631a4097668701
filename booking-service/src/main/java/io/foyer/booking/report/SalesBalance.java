package io.foyer.booking.report;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether what is added up of a showtime is what was counted. Both sides are read by one statement,
 * so messages that are worked off meanwhile make no difference.
 */
@Repository
class SalesBalance {

    private final JdbcClient jdbc;

    SalesBalance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEven(UUID showtimeId) {
        return jdbc.sql(
                        """
                        WITH counted AS MATERIALIZED (
                            SELECT booking_id, kind, id FROM sales_counted WHERE showtime_id = :showtime)
                        SELECT (SELECT ROW (count(*)::numeric, coalesce(sum(total), 0), coalesce(sum(service_fee), 0),
                                        coalesce(sum(tax), 0))
                                  FROM counted JOIN every_booking_line USING (booking_id) WHERE kind = 'SALE')
                             = (SELECT ROW (coalesce(sum(tickets), 0), coalesce(sum(gross), 0), coalesce(sum(fees), 0),
                                        coalesce(sum(taxes), 0))
                                  FROM sales_minute WHERE showtime_id = :showtime)
                           AND (SELECT count(*) FROM counted WHERE kind = 'CANCELLATION')
                             = (SELECT coalesce(sum(cancelled), 0) FROM sales_minute WHERE showtime_id = :showtime)
                           AND (SELECT ROW (count(*)::numeric, coalesce(sum(amount), 0))
                                  FROM counted JOIN refund USING (id) WHERE kind = 'REFUND')
                             = (SELECT ROW (coalesce(sum(refunds), 0), coalesce(sum(refunded), 0))
                                  FROM refund_minute WHERE showtime_id = :showtime)
                        """)
                .param("showtime", showtimeId)
                .query(Boolean.class)
                .single();
    }

    /**
     * Forgets what was counted of the showtime, to be counted anew by this transaction. Nobody else
     * counts until it ends: what somebody is just adding would be removed with the rest, and its
     * mark not.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID showtimeId) {
        jdbc.sql("LOCK TABLE sales_counted IN SHARE ROW EXCLUSIVE MODE").update();
        jdbc.sql("DELETE FROM sales_minute WHERE showtime_id = ?").param(showtimeId).update();
        jdbc.sql("DELETE FROM refund_minute WHERE showtime_id = ?").param(showtimeId).update();
        jdbc.sql("DELETE FROM sales_counted WHERE showtime_id = ?").param(showtimeId).update();
    }
}
