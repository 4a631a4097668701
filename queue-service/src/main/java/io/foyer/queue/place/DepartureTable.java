package io.foyer.queue.place;

import java.time.Instant;
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

    /** Somebody who gave the place up, when by the database's clock. */
    record Departure(long arrival, Instant leftAt) {}

    List<Departure> since(UUID showtimeId, int epoch, Instant since) {
        return jdbc.sql(
                        """
                        SELECT arrival, left_at FROM departure
                         WHERE showtime_id = ? AND epoch = ? AND left_at >= ?
                        """)
                .params(showtimeId, epoch, since.atOffset(ZoneOffset.UTC))
                .query(Departure.class)
                .list();
    }
}
