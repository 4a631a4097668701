package io.foyer.booking.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ClaimedSeatTable implements ClaimedSeats {

    private final JdbcClient jdbc;

    ClaimedSeatTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ClaimedSeat> of(UUID showtimeId) {
        return jdbc.sql(
                        """
                        SELECT ordinal, booking_id, status = 'CONFIRMED'
                          FROM every_claimed_seat
                         WHERE showtime_id = :showtime AND status IN ('PAYING', 'CONFIRMED')
                        """)
                .param("showtime", showtimeId)
                .query(
                        (row, index) ->
                                new ClaimedSeat(
                                        row.getInt(1),
                                        row.getObject(2, UUID.class),
                                        row.getBoolean(3)))
                .list();
    }

    /**
     * Written so that its plan does not depend on what Postgres believes of the tables: lines are
     * found by their bookings, however few they seem among all, and held claims are read once, even
     * if their partition was empty when it was last looked at.
     */
    @Override
    public List<WrittenHold> holdsOf(UUID showtimeId) {
        return jdbc.sql(
                        """
                        SELECT booking_id AS hold, account_id, true AS direct, array_agg(ordinal ORDER BY ordinal) AS seats,
                               extract(epoch FROM max(held_until) - statement_timestamp()) AS seconds, min(created_at) AS made,
                               extract(epoch FROM statement_timestamp() - min(created_at)) AS kept
                          FROM claimed_seat
                         WHERE showtime_id = :showtime AND status = 'HELD' AND held_until > statement_timestamp()
                         GROUP BY booking_id, account_id
                        UNION ALL
                        SELECT booking.id, booking.account_id, false, lines.seats,
                               extract(epoch FROM booking.expires_at - statement_timestamp()), booking.created_at,
                               extract(epoch FROM statement_timestamp() - booking.created_at)
                          FROM booking, LATERAL (SELECT array_agg(ordinal ORDER BY ordinal) AS seats
                                                   FROM booking_line WHERE booking_id = booking.id) lines
                         WHERE booking.showtime_id = :showtime AND booking.status = 'HELD'
                           AND booking.expires_at > statement_timestamp()
                           AND booking.id NOT IN (SELECT booking_id FROM claimed_seat
                                                   WHERE showtime_id = :showtime AND status = 'HELD')
                         ORDER BY direct DESC, made
                        """)
                .param("showtime", showtimeId)
                .query(ClaimedSeatTable::hold)
                .list();
    }

    private static WrittenHold hold(ResultSet row, int rowNumber) throws SQLException {
        return new WrittenHold(
                row.getObject("hold", UUID.class),
                row.getObject("account_id", UUID.class),
                Duration.ofMillis(Math.round(row.getDouble("seconds") * 1_000)),
                Duration.ofMillis(Math.round(row.getDouble("kept") * 1_000)),
                List.of((Integer[]) row.getArray("seats").getArray()),
                row.getBoolean("direct"));
    }
}
