package io.foyer.booking.aftersale;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds what was still sold of showtimes that are called off and done with: whoever was confirming
 * in that moment did not see it, and nobody who confirms is to look for it each time.
 */
@Repository
class Latecomers {

    private final JdbcClient jdbc;
    private final Duration watch;

    Latecomers(JdbcClient jdbc, AfterSaleProperties limits) {
        this.jdbc = jdbc;
        this.watch = limits.watch();
    }

    /** Has their showtimes looked at once more; how many these are. */
    int look() {
        return jdbc.sql(
                        """
                        UPDATE showtime_called_off SET done_at = NULL
                         WHERE done_at IS NOT NULL AND called_off_at > now() - make_interval(secs => ?)
                           AND (EXISTS (SELECT FROM every_booking
                                         WHERE showtime_id = showtime_called_off.showtime_id
                                           AND status IN ('PAYING', 'CONFIRMED'))
                             OR EXISTS (SELECT FROM booking
                                         WHERE showtime_id = showtime_called_off.showtime_id AND status = 'HELD'))
                        """)
                .param(watch.toSeconds())
                .update();
    }
}
