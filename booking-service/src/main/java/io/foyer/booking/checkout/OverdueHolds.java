package io.foyer.booking.checkout;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closes holds whose time is over, many in one statement: on a busy evening most holds end so. */
@Repository
class OverdueHolds {

    private final JdbcClient jdbc;
    private final BookingMessages messages;
    private final LiveMap map;

    OverdueHolds(JdbcClient jdbc, BookingMessages messages, LiveMap map) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.map = map;
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
                                RETURNING id, showtime_id, account_id
                                """)
                        .param(limit)
                        .query(Expired.class)
                        .list();
        expired.forEach(this::tell);
        return expired.size();
    }

    private void tell(Expired hold) {
        messages.closed(hold.id, hold.showtimeId, hold.accountId, BookingStatus.EXPIRED);
        // Mostly Redis let go of it already; but its clock decides nothing, so it is told.
        map.release(hold.showtimeId, hold.id);
    }

    private record Expired(UUID id, UUID showtimeId, UUID accountId) {}
}
