package io.foyer.queue.admission;

import io.foyer.queue.sale.Pressure;
import io.foyer.queue.sale.Seats;
import io.foyer.testing.time.MovableClock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What booking-service has told last of sales and of how it bears them. */
record BookingNews(JdbcClient jdbc, MovableClock clock) {

    /** How the seats stand. */
    void told(UUID showtime, Seats seats) {
        jdbc.sql(
                        """
                        INSERT INTO sale (showtime_id, message_id, total, free, held, sold)
                        VALUES (:showtime, gen_random_uuid(), :total, :free, :held, :sold)
                        ON CONFLICT (showtime_id) DO UPDATE
                           SET free = EXCLUDED.free, held = EXCLUDED.held, sold = EXCLUDED.sold
                        """)
                .param("showtime", showtime)
                .param("total", seats.total())
                .param("free", seats.free())
                .param("held", seats.held())
                .param("sold", seats.sold())
                .update();
    }

    /** Many are refused for want of time. */
    void pressed(UUID showtime) {
        told(showtime, new Pressure(50, 0, 50, 900));
    }

    /** Most of those who ask in vain do so since others were quicker. */
    void contested(UUID showtime) {
        told(showtime, new Pressure(20, 80, 0, 20));
    }

    /** Everybody has an answer. */
    void relieved(UUID showtime) {
        told(showtime, new Pressure(5, 0, 0, 20));
    }

    private void told(UUID showtime, Pressure pressure) {
        jdbc.sql(
                        """
                        INSERT INTO sale_pressure
                               (showtime_id, instance, message_id, heard_at,
                                holds, taken, busy, p95_millis)
                        VALUES (:showtime, 'one', gen_random_uuid(), :now,
                                :holds, :taken, :busy, :p95)
                        ON CONFLICT (showtime_id, instance) DO UPDATE
                           SET heard_at = EXCLUDED.heard_at, holds = EXCLUDED.holds,
                               taken = EXCLUDED.taken, busy = EXCLUDED.busy,
                               p95_millis = EXCLUDED.p95_millis
                        """)
                .param("showtime", showtime)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("holds", pressure.holds())
                .param("taken", pressure.taken())
                .param("busy", pressure.busy())
                .param("p95", pressure.p95Millis())
                .update();
    }
}
