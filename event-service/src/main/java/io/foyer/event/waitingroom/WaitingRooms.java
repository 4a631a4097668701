package io.foyer.event.waitingroom;

import io.foyer.event.store.Columns;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The waiting rooms that are switched on. */
@Repository
class WaitingRooms {

    private final JdbcClient jdbc;

    WaitingRooms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(UUID showtimeId, WaitingRoom room) {
        jdbc.sql(
                        """
                        INSERT INTO waiting_room
                            (showtime_id, opens_at, admissions_per_minute, capacity, turn_seconds)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (showtime_id)
                        DO UPDATE SET opens_at = EXCLUDED.opens_at,
                                      admissions_per_minute = EXCLUDED.admissions_per_minute,
                                      capacity = EXCLUDED.capacity,
                                      turn_seconds = EXCLUDED.turn_seconds
                        """)
                .params(
                        showtimeId,
                        Columns.timestamp(room.opensAt()),
                        room.admissionsPerMinute(),
                        room.capacity(),
                        room.turnSeconds())
                .update();
    }

    boolean delete(UUID showtimeId) {
        return jdbc.sql("DELETE FROM waiting_room WHERE showtime_id = ?").param(showtimeId).update()
                == 1;
    }

    Optional<WaitingRoom> find(UUID showtimeId) {
        return jdbc.sql("SELECT * FROM waiting_room WHERE showtime_id = ?")
                .param(showtimeId)
                .query(
                        (row, number) ->
                                new WaitingRoom(
                                        Columns.instant(row, "opens_at"),
                                        row.getInt("admissions_per_minute"),
                                        row.getInt("capacity"),
                                        row.getInt("turn_seconds")))
                .optional();
    }
}
