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

    /**
     * What an instance says.
     *
     * @param isLast whether nothing may follow
     */
    record Word(UUID messageId, Pressure pressure, boolean isLast) {}

    /** All instances heard since then, added up, and how many should have been and were not. */
    Pressure since(UUID showtimeId, Instant heardSince) {
        return jdbc.sql(
                        """
                        SELECT coalesce(sum(holds) FILTER (WHERE is_heard), 0)::bigint AS holds,
                               coalesce(sum(taken) FILTER (WHERE is_heard), 0)::bigint AS taken,
                               coalesce(sum(busy) FILTER (WHERE is_heard), 0)::bigint AS busy,
                               coalesce(max(p95_millis) FILTER (WHERE is_heard), 0) AS p95_millis,
                               count(*) FILTER (WHERE is_heard) AS speaking,
                               count(*) FILTER (WHERE NOT is_heard AND NOT ended) AS silent
                          FROM sale_pressure
                         CROSS JOIN LATERAL (SELECT heard_at > :since AS is_heard) AS lately
                         WHERE showtime_id = :showtime
                        """)
                .param("showtime", showtimeId)
                .param("since", heardSince.atOffset(ZoneOffset.UTC))
                .query(Pressure.class)
                .single();
    }

    void note(UUID showtimeId, String instance, Word word, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO sale_pressure AS known
                               (showtime_id, instance, message_id, heard_at,
                                holds, taken, busy, p95_millis, ended)
                        VALUES (:showtime, :instance, :message, :now,
                                :holds, :taken, :busy, :p95, :ended)
                        ON CONFLICT (showtime_id, instance) DO UPDATE
                           SET message_id = EXCLUDED.message_id,
                               heard_at = EXCLUDED.heard_at,
                               holds = EXCLUDED.holds,
                               taken = EXCLUDED.taken,
                               busy = EXCLUDED.busy,
                               p95_millis = EXCLUDED.p95_millis,
                               ended = EXCLUDED.ended
                         WHERE known.message_id < EXCLUDED.message_id
                        """)
                .param("showtime", showtimeId)
                .param("instance", instance)
                .param("message", word.messageId())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("holds", word.pressure().holds())
                .param("taken", word.pressure().taken())
                .param("busy", word.pressure().busy())
                .param("p95", word.pressure().p95Millis())
                .param("ended", word.isLast())
                .update();
    }

    /** Forgets instances that have not been heard of since then: they come and go. */
    void forget(UUID showtimeId, Instant heardBefore) {
        jdbc.sql("DELETE FROM sale_pressure WHERE showtime_id = ? AND heard_at < ?")
                .params(showtimeId, heardBefore.atOffset(ZoneOffset.UTC))
                .update();
    }
}
