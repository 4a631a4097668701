package io.foyer.search.changestream;

import io.foyer.search.changestream.SlotLook.Condition;
import io.foyer.search.listing.ListingDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.postgresql.replication.LogSequenceNumber;
import org.springframework.stereotype.Component;

/** The slot in event_db that keeps the changes this service has not read yet. */
@Component
class ReplicationSlot {

    private static final String LOOK =
            """
            SELECT CASE WHEN slot.slot_name IS NULL THEN 'MISSING'
                        WHEN slot.wal_status = 'lost' THEN 'LOST'
                        WHEN slot.active THEN 'IN_USE'
                        ELSE 'FREE' END AS condition,
                   system_identifier || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8)
                       AS server,
                   slot.confirmed_flush_lsn::text AS confirmed,
                   coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), slot.restart_lsn), 0)::bigint
                       AS retained,
                   slot.safe_wal_size AS safe,
                   current_setting('max_slot_wal_keep_size') <> '-1' AS limited
            FROM pg_control_system()
            LEFT JOIN pg_replication_slots slot ON slot.slot_name = :slot
            """;

    private final ListingDatabase database;
    private final ChangeStreamProperties settings;

    ReplicationSlot(ListingDatabase database, ChangeStreamProperties settings) {
        this.database = database;
        this.settings = settings;
    }

    SlotLook look() {
        return database.jdbc()
                .sql(LOOK)
                .param("slot", settings.slot())
                .query((row, number) -> read(row))
                .single();
    }

    void drop() {
        database.jdbc()
                .sql(
                        """
                        SELECT count(pg_drop_replication_slot(slot_name))
                        FROM pg_replication_slots WHERE slot_name = :slot
                        """)
                .param("slot", settings.slot())
                .query(Long.class)
                .single();
    }

    /** Ends the engine that reads from the slot; only the leader may, and it has none running. */
    void evict() {
        database.jdbc()
                .sql(
                        """
                        SELECT count(*) FILTER (WHERE pg_terminate_backend(active_pid))
                        FROM pg_replication_slots WHERE slot_name = :slot
                        """)
                .param("slot", settings.slot())
                .query(Long.class)
                .single();
    }

    private static SlotLook read(ResultSet row) throws SQLException {
        return new SlotLook(
                Condition.valueOf(row.getString("condition")),
                row.getString("server"),
                lsnOf(row.getString("confirmed")),
                row.getLong("retained"),
                bytesOf(row.getObject("safe", Long.class)),
                row.getBoolean("limited"));
    }

    private static LogSequenceNumber lsnOf(@Nullable String text) {
        return text == null ? LogSequenceNumber.INVALID_LSN : LogSequenceNumber.valueOf(text);
    }

    private static OptionalLong bytesOf(@Nullable Long bytes) {
        return bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes);
    }
}
