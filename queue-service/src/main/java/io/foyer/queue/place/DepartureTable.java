package io.foyer.queue.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has left which line; written by {@link PlaceTable#leave}. */
@Repository
class DepartureTable {

    private final JdbcClient jdbc;

    DepartureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who had left by then, or at least all whose transaction had ended.
     *
     * @param readAt when they were read, by the database's clock as {@code left_at} is
     */
    record Departures(List<Long> arrivals, Instant readAt) {}

    Departures since(UUID showtimeId, int epoch, Instant since) {
        return jdbc.sql(
                        """
                        SELECT coalesce(array_agg(arrival), '{}') AS arrivals,
                               statement_timestamp() AS read_at
                          FROM departure
                         WHERE showtime_id = ? AND epoch = ? AND left_at >= ?
                        """)
                .params(showtimeId, epoch, since.atOffset(ZoneOffset.UTC))
                .query(DepartureTable::read)
                .single();
    }

    private static Departures read(ResultSet row, int number) throws SQLException {
        return new Departures(
                List.of((Long[]) row.getArray("arrivals").getArray()),
                row.getObject("read_at", OffsetDateTime.class).toInstant());
    }
}
