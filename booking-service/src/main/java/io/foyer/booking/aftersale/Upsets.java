package io.foyer.booking.aftersale;

import io.foyer.booking.aftersale.Upset.Postponement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has come between showtimes and their buyers. */
@Repository
class Upsets {

    private final JdbcClient jdbc;

    Upsets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Upset of(UUID showtimeId) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM showtime_called_off WHERE showtime_id = given.id) AS called_off,
                               put.postponed_at, put.refund_until
                          FROM (VALUES (?::uuid)) AS given (id)
                          LEFT JOIN showtime_postponed put ON put.showtime_id = given.id
                        """)
                .param(showtimeId)
                .query((row, _) -> new Upset(row.getBoolean("called_off"), postponement(row)))
                .single();
    }

    private static Optional<Postponement> postponement(ResultSet row) throws SQLException {
        var at = row.getTimestamp("postponed_at");
        var until = row.getTimestamp("refund_until");
        return Optional.ofNullable(at)
                .map(Timestamp::toInstant)
                .map(instant -> new Postponement(instant, until.toInstant()));
    }
}
