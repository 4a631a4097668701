package io.foyer.booking.checkout;

import io.foyer.booking.checkout.EndedHolds.EndedHold;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closes holds whose time is over, many in one statement: on a busy evening most holds end so. */
@Repository
class OverdueHolds {

    private final JdbcClient jdbc;
    private final EndedHolds holds;

    OverdueHolds(JdbcClient jdbc, EndedHolds holds) {
        this.jdbc = jdbc;
        this.holds = holds;
    }

    int expire(int limit) {
        var expired =
                jdbc.sql(
                                """
                                UPDATE booking
                                   SET status = 'EXPIRED', closed_at = now(), version = version + 1
                                 WHERE id IN (SELECT id FROM booking
                                               WHERE status = 'HELD' AND expires_at <= now()
                                               ORDER BY expires_at
                                               LIMIT ?
                                                 FOR UPDATE SKIP LOCKED)
                                RETURNING id, showtime_id
                                """)
                        .param(limit)
                        .query(EndedHold.class)
                        .list();
        holds.end(expired);
        return expired.size();
    }
}
