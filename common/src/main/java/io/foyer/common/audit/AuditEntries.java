package io.foyer.common.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of audit entries. */
class AuditEntries {

    /** Any number, as long as nothing else in this database uses it. */
    private static final long LOCK = 0x666f_7965_722d_6175L;

    private final JdbcClient jdbc;

    AuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes others who append wait until this transaction ends. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(?)").param(LOCK).query((_, _) -> LOCK).single();
    }

    Optional<Stored> last() {
        return jdbc.sql("SELECT * FROM audit_entry ORDER BY number DESC LIMIT 1")
                .query((row, _) -> read(row))
                .optional();
    }

    /** The entries after the given one, in order. */
    List<Stored> after(long number, int most) {
        return jdbc.sql("SELECT * FROM audit_entry WHERE number > ? ORDER BY number LIMIT ?")
                .params(number, most)
                .query((row, _) -> read(row))
                .list();
    }

    /** Those that the account is the actor or the object of, in order. */
    List<Stored> about(UUID accountId) {
        return jdbc.sql(
                        """
                        SELECT * FROM audit_entry WHERE actor = :account
                        UNION
                        SELECT * FROM audit_entry WHERE object = :object
                        ORDER BY number
                        """)
                .param("account", accountId)
                .param("object", accountId.toString())
                .query((row, _) -> read(row))
                .list();
    }

    void insert(ChainedEntry chained) {
        var entry = chained.entry();
        jdbc.sql(
                        """
                        INSERT INTO audit_entry (number, at, action, actor, object, result,
                                                 client_address, trace_id, previous_hash, hash)
                        VALUES (:number, :at, :action, :actor, :object, :result,
                                :address, :trace, :previous, :hash)
                        """)
                .param("number", chained.number())
                .param("at", chained.at().atOffset(ZoneOffset.UTC))
                .param("action", entry.action())
                .param("actor", entry.actor(), Types.OTHER)
                .param("object", entry.object(), Types.VARCHAR)
                .param("result", entry.result())
                .param("address", entry.clientAddress(), Types.VARCHAR)
                .param("trace", chained.traceId(), Types.VARCHAR)
                .param("previous", chained.previousHash())
                .param("hash", chained.hash())
                .update();
    }

    private static Stored read(ResultSet row) throws SQLException {
        var entry =
                new AuditEntry(
                        row.getString("action"),
                        row.getObject("actor", UUID.class),
                        row.getString("object"),
                        row.getString("result"),
                        row.getString("client_address"));
        var chained =
                new ChainedEntry(
                        row.getLong("number"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        entry,
                        row.getString("trace_id"),
                        row.getBytes("previous_hash"));
        return new Stored(chained, row.getBytes("hash"));
    }

    /**
     * A row as it stands there.
     *
     * @param hash what it was given when it was appended
     */
    record Stored(ChainedEntry entry, byte[] hash) {}
}
