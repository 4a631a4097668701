package io.foyer.booking.aftersale;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Showtimes that were put off, and until when their buyers may have everything back. */
@Repository
class Postponements {

    private final JdbcClient jdbc;
    private final AfterSaleProperties limits;

    Postponements(JdbcClient jdbc, AfterSaleProperties limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    /** Put off once more, it may be given back once more; answers until when. */
    Instant putOff(UUID showtimeId) {
        return jdbc.sql(
                        """
                        INSERT INTO showtime_postponed (showtime_id, postponed_at, refund_until)
                        VALUES (?, clock_timestamp(), clock_timestamp() + make_interval(secs => ?))
                            ON CONFLICT (showtime_id) DO UPDATE
                           SET postponed_at = excluded.postponed_at, refund_until = excluded.refund_until
                        RETURNING refund_until
                        """)
                .params(showtimeId, limits.postponedWindow().toSeconds())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }
}
