package io.foyer.queue.secret;

import io.foyer.common.keys.KeySeal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys as all instances share them, sealed. */
@Repository
class ServiceKeyTable {

    private static final String LOCK = "queue-service's keys";

    private final JdbcClient jdbc;
    private final KeySeal seal;

    ServiceKeyTable(JdbcClient jdbc, KeySeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Makes other instances wait until this transaction ends. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(LOCK)
                .query((row, number) -> LOCK)
                .single();
    }

    List<ServiceKey> all() {
        return jdbc.sql("SELECT * FROM service_key ORDER BY use_from").query(this::read).list();
    }

    void insert(ServiceKey key) {
        jdbc.sql(
                        """
                        INSERT INTO service_key (id, sealed_secret, created_at, use_from)
                        VALUES (:id, :sealed, :created, :use)
                        """)
                .param("id", key.id())
                .param("sealed", seal.seal(key.id().toString(), key.secret()))
                .param("created", key.createdAt().atOffset(ZoneOffset.UTC))
                .param("use", key.useFrom().atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(ServiceKey key) {
        jdbc.sql("DELETE FROM service_key WHERE id = ?").param(key.id()).update();
    }

    private ServiceKey read(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new ServiceKey(
                id,
                seal.open(id.toString(), row.getBytes("sealed_secret")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("use_from", OffsetDateTime.class).toInstant());
    }
}
