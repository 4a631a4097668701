package io.foyer.queue.sale;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what each instance of booking-service said of its load. */
@Repository
class PressureTable {

    private final JdbcClient jdbc;

    PressureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All instances heard since then, added up. */
    Pressure since(UUID showtimeId, Instant heardSince) {
        return jdbc.sql(
                        """
                        SELECT coalesce(sum(holds), 0)::bigint AS holds,
                               coalesce(sum(taken), 0)::bigint AS taken,
                               coalesce(sum(busy), 0)::bigint AS busy,
                               coalesce(max(p95_millis), 0) AS p95_millis
                          FROM sale_pressure
                         WHERE showtime_id = ? AND heard_at > ?
                        """)
                .params(showtimeId, heardSince.atOffset(ZoneOffset.UTC))
                .query(Pressure.class)
                .single();
    }

    void note(UUID showtimeId, String instance, UUID messageId, Pressure told, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO sale_pressure AS known
                               (showtime_id, instance, message_id, heard_at,
                                holds, taken, busy, p95_millis)
                        VALUES (:showtime, :instance, :message, :now, :holds, :taken, :busy, :p95)
                        ON CONFLICT (showtime_id, instance) DO UPDATE
                           SET message_id = EXCLUDED.message_id,
                               heard_at = EXCLUDED.heard_at,
                               holds = EXCLUDED.holds,
                               taken = EXCLUDED.taken,
                               busy = EXCLUDED.busy,
                               p95_millis = EXCLUDED.p95_millis
                         WHERE known.message_id < EXCLUDED.message_id
                        """)
                .param("showtime", showtimeId)
                .param("instance", instance)
                .param("message", messageId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("holds", told.holds())
                .param("taken", told.taken())
                .param("busy", told.busy())
                .param("p95", told.p95Millis())
                .update();
    }

    /** Forgets instances that have not been heard of since then: they come and go. */
    void forget(UUID showtimeId, Instant heardBefore) {
        jdbc.sql("DELETE FROM sale_pressure WHERE showtime_id = ? AND heard_at < ?")
                .params(showtimeId, heardBefore.atOffset(ZoneOffset.UTC))
                .update();
    }
}
