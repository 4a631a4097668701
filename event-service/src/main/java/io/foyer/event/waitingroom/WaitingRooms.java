package io.foyer.event.waitingroom;

import io.foyer.event.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /**
     * The present version, after any other change of the room has ended; {@link WaitingRoom#OFF}
     * when it is off.
     */
    long lockVersion(UUID showtimeId) {
        jdbc.sql("SELECT id FROM showtime WHERE id = ? FOR NO KEY UPDATE")
                .param(showtimeId)
                .query(UUID.class)
                .single();
        return find(showtimeId).map(WaitingRoom::version).orElse(WaitingRoom.OFF);
    }

    /** The room as it is kept, in its new version. */
    WaitingRoom put(UUID showtimeId, WaitingRoom.Settings room) {
        return jdbc.sql(
                        """
                        INSERT INTO waiting_room
                            (showtime_id, opens_at, admissions_per_minute, capacity, turn_seconds,
                             mode, human_proof)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (showtime_id)
                        DO UPDATE SET opens_at = EXCLUDED.opens_at,
                                      admissions_per_minute = EXCLUDED.admissions_per_minute,
                                      capacity = EXCLUDED.capacity,
                                      turn_seconds = EXCLUDED.turn_seconds,
                                      mode = EXCLUDED.mode,
                                      human_proof = EXCLUDED.human_proof,
                                      version = EXCLUDED.version
                        RETURNING *
                        """)
                .params(
                        showtimeId,
                        Columns.timestamp(room.opensAt()),
                        room.admissionsPerMinute(),
                        room.capacity(),
                        room.turnSeconds(),
                        room.mode().name(),
                        room.humanProof().name())
                .query(WaitingRooms::read)
                .single();
    }

    boolean delete(UUID showtimeId) {
        return jdbc.sql("DELETE FROM waiting_room WHERE showtime_id = ?").param(showtimeId).update()
                == 1;
    }

    Optional<WaitingRoom> find(UUID showtimeId) {
        return jdbc.sql("SELECT * FROM waiting_room WHERE showtime_id = ?")
                .param(showtimeId)
                .query(WaitingRooms::read)
                .optional();
    }

    private static WaitingRoom read(ResultSet row, int number) throws SQLException {
        return new WaitingRoom(
                new WaitingRoom.Settings(
                        Columns.instant(row, "opens_at"),
                        row.getInt("admissions_per_minute"),
                        row.getInt("capacity"),
                        row.getInt("turn_seconds"),
                        RoomMode.valueOf(row.getString("mode")),
                        HumanProof.valueOf(row.getString("human_proof"))),
                row.getLong("version"));
    }
}
