package io.foyer.queue.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What doors remember from round to round. */
@Repository
class InflowTable {

    private final JdbcClient jdbc;

    InflowTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One door's memory; nothing at all before its first round. */
    record Memory(Inflow inflow, Outflow outflow) {

        static final Memory NONE = new Memory(Inflow.FIRST, Outflow.UNKNOWN);
    }

    Memory find(UUID showtimeId) {
        return jdbc.sql("SELECT * FROM inflow WHERE showtime_id = ?")
                .param(showtimeId)
                .query(InflowTable::read)
                .optional()
                .orElse(Memory.NONE);
    }

    /** Keeps what a round has learnt; what shoppers buy is not the round's to say. */
    void save(UUID showtimeId, Throttle throttle, Ceiling ceiling, Outflow outflow) {
        jdbc.sql(
                        """
                        INSERT INTO inflow
                               (showtime_id, pace_factor, pace_changed_at, most_inside,
                                most_changed_at, most_lowered_at, moved, seconds, moved_lately,
                                seconds_lately, measured_at)
                        VALUES (:showtime, :factor, :changed, :most, :mostChanged,
                                :mostLowered, :moved, :seconds, :movedLately, :secondsLately,
                                CAST(:measured AS timestamptz))
                        ON CONFLICT (showtime_id) DO UPDATE
                           SET pace_factor = EXCLUDED.pace_factor,
                               pace_changed_at = EXCLUDED.pace_changed_at,
                               most_inside = EXCLUDED.most_inside,
                               most_changed_at = EXCLUDED.most_changed_at,
                               most_lowered_at = EXCLUDED.most_lowered_at,
                               moved = EXCLUDED.moved,
                               seconds = EXCLUDED.seconds,
                               moved_lately = EXCLUDED.moved_lately,
                               seconds_lately = EXCLUDED.seconds_lately,
                               measured_at = EXCLUDED.measured_at
                        """)
                .param("showtime", showtimeId)
                .param("factor", throttle.factor())
                .param("changed", throttle.changedAt().atOffset(ZoneOffset.UTC))
                .param("most", ceiling.most())
                .param("mostChanged", ceiling.changedAt().atOffset(ZoneOffset.UTC))
                .param("mostLowered", ceiling.loweredAt().atOffset(ZoneOffset.UTC))
                .param("moved", outflow.moved())
                .param("seconds", outflow.seconds())
                .param("movedLately", outflow.movedLately())
                .param("secondsLately", outflow.secondsLately())
                .param("measured", timestamp(outflow.measuredAt()))
                .update();
    }

    /** Turns have ended with so many seats each: {@link Inflow#after}, in one statement. */
    void ended(UUID showtimeId, int turns, int seats) {
        jdbc.sql(
                        """
                        INSERT INTO inflow AS known (showtime_id, seats_per_shopper)
                        VALUES (:showtime, greatest(1, 1 + (:seats - 1) * :weight))
                        ON CONFLICT (showtime_id) DO UPDATE
                           SET seats_per_shopper = greatest(1, known.seats_per_shopper
                                   + (:seats - known.seats_per_shopper) * :weight)
                        """)
                .param("showtime", showtimeId)
                .param("seats", (double) seats)
                .param("weight", 1 - Math.pow(1 - Inflow.WEIGHT, turns))
                .update();
    }

    private static Memory read(ResultSet row, int number) throws SQLException {
        var measuredAt = row.getObject("measured_at", OffsetDateTime.class);
        return new Memory(
                new Inflow(
                        new Throttle(row.getDouble("pace_factor"), time(row, "pace_changed_at")),
                        new Ceiling(
                                row.getInt("most_inside"),
                                time(row, "most_changed_at"),
                                time(row, "most_lowered_at")),
                        row.getDouble("seats_per_shopper")),
                new Outflow(
                        row.getDouble("moved"),
                        row.getDouble("seconds"),
                        row.getDouble("moved_lately"),
                        row.getDouble("seconds_lately"),
                        measuredAt == null ? null : measuredAt.toInstant()));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
