package io.foyer.search.changestream;

import java.util.Optional;
import org.postgresql.replication.LogSequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How far the stream has come, in this service's own database.
 *
 * <p>While it runs, Debezium notes in {@code stream_offset} what was taken, and only then confirms
 * it to the slot. Before each start those notes are taken over into {@code stream_position} and
 * dropped, so that the engine goes on where the slot stands and nowhere else: Debezium's own search
 * for the place after its last offset can skip changes of a transaction that was under way.
 */
@Repository
class StreamPositions {

    /** The table that Debezium reads and writes. */
    static final String OFFSETS = "stream_offset";

    private final JdbcClient jdbc;
    private final ChangeStreamProperties settings;

    StreamPositions(JdbcClient jdbc, ChangeStreamProperties settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Takes over what the last engine noted; returns how far that is, if it is known. */
    Optional<StreamPosition> settle() {
        jdbc.sql(
                        """
                        WITH noted AS (DELETE FROM stream_offset RETURNING offset_val::jsonb AS value)
                        UPDATE stream_position
                        SET taken = greatest(taken, '0/0'::pg_lsn + (
                            SELECT max(coalesce(value ->> 'lsn_commit', value ->> 'lsn_proc')::numeric)
                            FROM noted))
                        WHERE slot = :slot
                        """)
                .param("slot", settings.slot())
                .update();
        return find();
    }

    Optional<StreamPosition> find() {
        return jdbc.sql("SELECT server, taken::text FROM stream_position WHERE slot = :slot")
                .param("slot", settings.slot())
                .query(
                        (row, number) ->
                                new StreamPosition(
                                        row.getString("server"),
                                        LogSequenceNumber.valueOf(row.getString("taken"))))
                .optional();
    }

    /** Begins to count from there, whatever was before. */
    void begin(StreamPosition position) {
        jdbc.sql(
                        """
                        INSERT INTO stream_position (slot, server, taken)
                        VALUES (:slot, :server, CAST(:taken AS pg_lsn))
                        ON CONFLICT (slot) DO UPDATE
                        SET server = excluded.server, taken = excluded.taken
                        """)
                .param("slot", settings.slot())
                .param("server", position.server())
                .param("taken", position.taken().asString())
                .update();
    }

    /** There is no slot that a position could belong to. */
    void forget() {
        jdbc.sql("DELETE FROM stream_position WHERE slot = :slot")
                .param("slot", settings.slot())
                .update();
    }
}
