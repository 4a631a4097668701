package io.foyer.queue.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of waiting rooms. */
@Repository
class RoomTable {

    /** What stays as it is when a room that is on is switched on once more. */
    private static final String ONLY_IF_ANEW =
            """
            epoch = CASE WHEN room.enabled THEN room.epoch ELSE room.epoch + 1 END,
            sealed_seed = CASE WHEN room.enabled THEN room.sealed_seed
                               ELSE EXCLUDED.sealed_seed END,
            seed_commitment = CASE WHEN room.enabled THEN room.seed_commitment
                                   ELSE EXCLUDED.seed_commitment END,
            drawn = CASE WHEN room.enabled THEN room.drawn ELSE 0 END,
            serving_number = CASE WHEN room.enabled THEN room.serving_number ELSE 0 END,
            opened_at = CASE WHEN room.enabled THEN room.opened_at
                             ELSE EXCLUDED.opened_at END
            """;

    private final JdbcClient jdbc;

    RoomTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<WaitingRoom> find(UUID showtimeId) {
        return select("", showtimeId);
    }

    /** {@code lock} is a locking clause, known to whoever reads {@link WaitingRooms}. */
    Optional<WaitingRoom> select(String lock, UUID showtimeId) {
        return jdbc.sql("SELECT * FROM waiting_room WHERE showtime_id = ? " + lock)
                .param(showtimeId)
                .query(RoomTable::read)
                .optional();
    }

    /**
     * On, as the settings say. A room that was off begins anew: in an epoch of its own, with nobody
     * in line and a new seed for its draw, open at once if its time has come.
     */
    void switchOn(UUID showtimeId, RoomSettings settings, DrawSeeds.Committed seed, Instant now) {
        var openedAt = settings.opensAt().isAfter(now) ? null : timestamp(now);
        jdbc.sql(
                        """
                        INSERT INTO waiting_room AS room
                            (showtime_id, enabled, opens_at, admissions_per_minute, capacity,
                             turn_seconds, mode, human_proof, sealed_seed, seed_commitment,
                             opened_at, next_admission_at)
                        VALUES (:showtime, true, :opens, :rate, :capacity, :turn, :mode, :proof,
                                :sealed, :commitment, CAST(:opened AS timestamptz), :now)
                        ON CONFLICT (showtime_id) DO UPDATE SET
                            enabled = true,
                            opens_at = EXCLUDED.opens_at,
                            admissions_per_minute = EXCLUDED.admissions_per_minute,
                            capacity = EXCLUDED.capacity,
                            turn_seconds = EXCLUDED.turn_seconds,
                            mode = EXCLUDED.mode,
                            human_proof = EXCLUDED.human_proof,
                        """
                                + ONLY_IF_ANEW)
                .param("showtime", showtimeId)
                .param("opens", timestamp(settings.opensAt()))
                .param("rate", settings.admissionsPerMinute())
                .param("capacity", settings.capacity())
                .param("turn", settings.turnSeconds())
                .param("mode", settings.mode().name())
                .param("proof", settings.humanProof().name())
                .param("sealed", seed.sealed())
                .param("commitment", seed.commitment())
                .param("opened", openedAt)
                .param("now", timestamp(now))
                .update();
    }

    void switchOff(UUID showtimeId) {
        jdbc.sql("UPDATE waiting_room SET enabled = false WHERE showtime_id = ?")
                .param(showtimeId)
                .update();
    }

    void open(UUID showtimeId, long drawn, Instant now) {
        jdbc.sql(
                        """
                        UPDATE waiting_room
                           SET opened_at = :now, next_admission_at = :now, drawn = :drawn
                         WHERE showtime_id = :showtime AND opened_at IS NULL
                        """)
                .param("drawn", drawn)
                .param("now", timestamp(now))
                .param("showtime", showtimeId)
                .update();
    }

    void serve(UUID showtimeId, long servingNumber, Instant nextAdmissionAt) {
        jdbc.sql(
                        """
                        UPDATE waiting_room
                           SET serving_number = greatest(serving_number, :serving),
                               next_admission_at = :next
                         WHERE showtime_id = :showtime
                        """)
                .param("serving", servingNumber)
                .param("next", timestamp(nextAdmissionAt))
                .param("showtime", showtimeId)
                .update();
    }

    /** The sealed seed of that epoch's draw; empty once another has begun. */
    Optional<byte[]> seed(UUID showtimeId, int epoch) {
        return jdbc.sql(
                        """
                        SELECT sealed_seed FROM waiting_room WHERE showtime_id = ? AND epoch = ?
                        """)
                .params(showtimeId, epoch)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** As it stands in one look; the seed is still sealed. */
    Optional<PublishedDraw> draw(UUID showtimeId) {
        return jdbc.sql(
                        """
                        SELECT seed_commitment, drawn, opened_at,
                               CASE WHEN opened_at IS NOT NULL THEN sealed_seed END AS sealed_seed
                          FROM waiting_room WHERE showtime_id = ? AND enabled
                        """)
                .param(showtimeId)
                .query(
                        (row, number) ->
                                new PublishedDraw(
                                        row.getBytes("seed_commitment"),
                                        row.getBytes("sealed_seed"),
                                        row.getLong("drawn"),
                                        instantOrNull(row, "opened_at")))
                .optional();
    }

    List<UUID> on() {
        return jdbc.sql("SELECT showtime_id FROM waiting_room WHERE enabled")
                .query(UUID.class)
                .list();
    }

    private static WaitingRoom read(ResultSet row, int number) throws SQLException {
        return new WaitingRoom(
                row.getObject("showtime_id", UUID.class),
                row.getBoolean("enabled"),
                new RoomSettings(
                        row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                        row.getInt("admissions_per_minute"),
                        row.getInt("capacity"),
                        row.getInt("turn_seconds"),
                        RoomMode.valueOf(row.getString("mode")),
                        HumanProof.valueOf(row.getString("human_proof"))),
                instantOrNull(row, "opened_at"),
                row.getLong("serving_number"),
                row.getObject("next_admission_at", OffsetDateTime.class).toInstant(),
                row.getInt("epoch"),
                row.getLong("drawn"));
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column)
            throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** Cut to what Postgres keeps: it would round, and a time rounded up is not due yet. */
    private static OffsetDateTime timestamp(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
