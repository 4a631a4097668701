package io.foyer.event.sales;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How full each showtime is, as far as this service was told. */
@Repository
public class SalesRecords {

    private final JdbcClient jdbc;

    SalesRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Starts counting for a new showtime. */
    public void open(UUID showtimeId, UUID eventId, int places) {
        jdbc.sql(
                        """
                        INSERT INTO sales (showtime_id, event_id, total, free, held, sold)
                        VALUES (?, ?, ?, ?, 0, 0)
                        """)
                .params(showtimeId, eventId, places, places)
                .update();
    }

    /** Corrects how many places are for sale, unless booking-service has said so itself. */
    public void resize(UUID showtimeId, int places) {
        jdbc.sql(
                        """
                        UPDATE sales SET total = ?, free = ?
                         WHERE showtime_id = ? AND told_by IS NULL
                        """)
                .params(places, places, showtimeId)
                .update();
    }

    /**
     * Notes what a message told.
     *
     * @return whether it was news: an older message than the last one changes nothing
     */
    boolean note(UUID showtimeId, Counters counters, UUID messageId) {
        return jdbc.sql(
                                """
                                UPDATE sales SET total = ?, free = ?, held = ?, sold = ?, told_by = ?
                                 WHERE showtime_id = ? AND (told_by IS NULL OR told_by < ?)
                                """)
                        .params(
                                counters.total(),
                                counters.free(),
                                counters.held(),
                                counters.sold(),
                                messageId,
                                showtimeId,
                                messageId)
                        .update()
                == 1;
    }

    /** Whether any seat of any showtime of the event is held or sold. */
    public boolean anySold(UUID eventId) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM sales
                                        WHERE event_id = ? AND (sold > 0 OR held > 0))
                        """)
                .param(eventId)
                .query(Boolean.class)
                .single();
    }
}
