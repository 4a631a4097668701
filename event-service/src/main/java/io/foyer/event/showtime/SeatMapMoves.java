package io.foyer.event.showtime;

import io.foyer.event.store.Columns;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which version of a seat map a showtime has, in the database. */
@Repository
class SeatMapMoves {

    private final JdbcClient jdbc;

    SeatMapMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SaleStart saleStart(UUID showtimeId) {
        return jdbc.sql(
                        """
                        SELECT e.status <> 'DRAFT' AS is_public, s.sale_began, s.on_sale_from,
                               c.held + c.sold AS taken
                          FROM showtime s
                          JOIN event e ON e.id = s.event_id
                          JOIN sales c ON c.showtime_id = s.id
                         WHERE s.id = ?
                        """)
                .param(showtimeId)
                .query(
                        (row, number) ->
                                new SaleStart(
                                        row.getBoolean("is_public"),
                                        row.getBoolean("sale_began"),
                                        Columns.instant(row, "on_sale_from"),
                                        row.getInt("taken")))
                .single();
    }

    /** Remembers that the sale has begun, if it has: the plan may put its beginning off later. */
    void noteBegun(UUID showtimeId, Instant now) {
        jdbc.sql(
                        """
                        UPDATE showtime s SET sale_began = true
                          FROM event e
                         WHERE s.id = ? AND NOT s.sale_began AND s.on_sale_from <= ?
                           AND e.id = s.event_id AND e.status <> 'DRAFT'
                        """)
                .params(showtimeId, Columns.timestamp(now))
                .update();
    }

    /**
     * Pins another version: one statement that judges by what is stored.
     *
     * @param sameSeats whether every ordinal means the same seat in both versions
     * @param fixedFrom a sale that begins by then has its seats' meaning fixed
     * @return whether it was possible
     */
    boolean pin(Showtime showtime, int version, boolean sameSeats, Instant fixedFrom) {
        return jdbc.sql(
                                """
                                UPDATE showtime s SET seat_map_version = :version
                                  FROM event e, sales c
                                 WHERE s.id = :id AND s.version = :seen
                                   AND s.seat_map_version = :from
                                   AND s.status IN ('SCHEDULED', 'POSTPONED')
                                   AND e.id = s.event_id AND c.showtime_id = s.id
                                   AND (:sameSeats OR e.status = 'DRAFT'
                                        OR (NOT s.sale_began AND s.on_sale_from > :fixedFrom
                                            AND c.held + c.sold = 0))
                                """)
                        .param("version", version)
                        .param("id", showtime.id())
                        .param("seen", showtime.version())
                        .param("from", showtime.seatMapVersion())
                        .param("sameSeats", sameSeats)
                        .param("fixedFrom", Columns.timestamp(fixedFrom))
                        .update()
                == 1;
    }
}
