package io.foyer.booking.aftersale;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Showtimes with another start than some of their bookings say. */
@Repository
class MovedShowtimes {

    private final JdbcClient jdbc;

    MovedShowtimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(UUID showtimeId) {
        jdbc.sql(
                        """
                        INSERT INTO showtime_moved (showtime_id, moved_at) VALUES (?, clock_timestamp())
                            ON CONFLICT (showtime_id) DO UPDATE SET moved_at = excluded.moved_at
                        """)
                .param(showtimeId)
                .update();
    }

    List<Moved> some(int most) {
        return jdbc.sql("SELECT showtime_id, moved_at FROM showtime_moved LIMIT ?")
                .param(most)
                .query(Moved.class)
                .list();
    }

    /** Gives some bookings the showtime's start; how many it were. */
    int follow(UUID showtimeId, int most) {
        return follow(showtimeId, "status IN ('PAYING', 'CONFIRMED')", most)
                + follow(showtimeId, "status = 'HELD'", most);
    }

    /** Each status has an index of its own. */
    private int follow(UUID showtimeId, String status, int most) {
        return jdbc.sql(
                        """
                        UPDATE booking SET starts_at = showtime.starts_at, version = booking.version + 1
                          FROM showtime_on_sale showtime
                         WHERE showtime.id = :showtime
                           AND booking.id IN (SELECT id FROM booking
                                               WHERE showtime_id = :showtime AND %s
                                                 AND starts_at <> (SELECT starts_at FROM showtime_on_sale
                                                                    WHERE id = :showtime)
                                               LIMIT :most
                                                 FOR UPDATE SKIP LOCKED)
                        """
                                .formatted(status))
                .param("showtime", showtimeId)
                .param("most", most)
                .update();
    }

    /**
     * Forgets it once all bookings say the same, unless it was moved once more meanwhile. What is
     * past comes back first.
     */
    void close(Moved moved) {
        jdbc.sql(
                        """
                        DELETE FROM showtime_moved
                         WHERE showtime_id = :showtime AND moved_at = :moved
                           AND NOT EXISTS (
                               SELECT FROM every_booking booking
                                 JOIN showtime_on_sale showtime ON showtime.id = booking.showtime_id
                                WHERE booking.showtime_id = :showtime
                                  AND booking.status IN ('HELD', 'PAYING', 'CONFIRMED')
                                  AND booking.starts_at <> showtime.starts_at)
                        """)
                .param("showtime", moved.showtimeId())
                .param("moved", moved.movedAt())
                .update();
    }

    /**
     * A showtime that was moved.
     *
     * @param movedAt tells one move from the next
     */
    record Moved(UUID showtimeId, OffsetDateTime movedAt) {}
}
