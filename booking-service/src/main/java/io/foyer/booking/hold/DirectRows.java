package io.foyer.booking.hold;

import io.foyer.booking.inventory.WrittenHold;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All holds in Postgres, whichever instance made them. */
@Repository
class DirectRows {

    private final JdbcClient jdbc;

    DirectRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Removes what has ended; the showtimes concerned. Never waits for a lock. */
    List<UUID> reap(int most) {
        return jdbc
                .sql(
                        """
                        WITH ended AS MATERIALIZED (
                            SELECT showtime_id, booking_id, ordinal FROM claimed_seat
                             WHERE status = 'HELD' AND held_until <= statement_timestamp()
                             ORDER BY held_until
                             LIMIT ?
                               FOR UPDATE SKIP LOCKED)
                        DELETE FROM claimed_seat seat USING ended
                         WHERE seat.showtime_id = ended.showtime_id
                           AND seat.booking_id = ended.booking_id AND seat.ordinal = ended.ordinal
                        RETURNING seat.showtime_id
                        """)
                .param(most)
                .query(UUID.class)
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** All that have not ended, by showtime. There are none but during an outage and after it. */
    Map<UUID, List<WrittenHold>> live() {
        return jdbc
                .sql(
                        """
                        SELECT showtime_id, booking_id, account_id, array_agg(ordinal ORDER BY ordinal) AS seats,
                               extract(epoch FROM max(held_until) - statement_timestamp()) AS seconds,
                               extract(epoch FROM statement_timestamp() - min(created_at)) AS kept
                          FROM claimed_seat
                         WHERE status = 'HELD' AND held_until > statement_timestamp()
                         GROUP BY showtime_id, booking_id, account_id
                        """)
                .query(Live::of)
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Live::showtimeId,
                                Collectors.mapping(Live::hold, Collectors.toList())));
    }

    private record Live(UUID showtimeId, WrittenHold hold) {

        private static Live of(ResultSet row, int rowNumber) throws SQLException {
            return new Live(
                    row.getObject("showtime_id", UUID.class),
                    new WrittenHold(
                            row.getObject("booking_id", UUID.class),
                            row.getObject("account_id", UUID.class),
                            Duration.ofMillis(Math.round(row.getDouble("seconds") * 1_000)),
                            Duration.ofMillis(Math.round(row.getDouble("kept") * 1_000)),
                            List.of((Integer[]) row.getArray("seats").getArray()),
                            true));
        }
    }
}
