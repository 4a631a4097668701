package io.foyer.queue.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When turns were given and ended, as the store itself writes it down. */
@Repository
class TurnNewsTable {

    private final JdbcClient jdbc;

    TurnNewsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Places whose turns have changed, and when, in microseconds.
     *
     * @param readAt when they were read, by the database's clock
     */
    record Lately(List<UUID> places, List<Long> changedAt, Instant readAt) {

        void forEach(ObjLongConsumer<UUID> each) {
            for (var row = 0; row < places.size(); row++) {
                each.accept(places.get(row), changedAt.get(row));
            }
        }
    }

    /**
     * Since then and fifteen seconds more, which is longer than any transaction takes from the time
     * it writes to its commit.
     *
     * @param since absent for now
     */
    Lately since(UUID showtimeId, @Nullable Instant since) {
        return jdbc.sql(
                        """
                        SELECT coalesce(array_agg(place_id), '{}') AS places,
                               coalesce(array_agg((extract(epoch FROM changed_at) * 1000000)::bigint),
                                        '{}') AS changed_at,
                               statement_timestamp() AS read_at
                          FROM admission
                         WHERE showtime_id = :showtime
                           AND changed_at > coalesce(CAST(:since AS timestamptz),
                                                     statement_timestamp())
                                            - interval '15 seconds'
                        """)
                .param("showtime", showtimeId)
                .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC))
                .query(TurnNewsTable::read)
                .single();
    }

    private static Lately read(ResultSet row, int number) throws SQLException {
        return new Lately(
                List.of((UUID[]) row.getArray("places").getArray()),
                List.of((Long[]) row.getArray("changed_at").getArray()),
                row.getObject("read_at", OffsetDateTime.class).toInstant());
    }
}
