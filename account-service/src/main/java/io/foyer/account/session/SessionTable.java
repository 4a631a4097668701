package io.foyer.account.session;

import io.foyer.account.session.Rotation.Family;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of session families, one statement a method. */
@Repository
class SessionTable {

    private final JdbcClient jdbc;

    SessionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Family family, Device device, Instant startedAt) {
        jdbc.sql(
                        """
                        INSERT INTO session_family
                               (id, account_id, started_at, expires_at, user_agent, network)
                        VALUES (:id, :account, :started, :expires, :agent, :network)
                        """)
                .param("id", family.id())
                .param("account", family.accountId())
                .param("started", utc(startedAt))
                .param("expires", utc(family.expiresAt()))
                .param("agent", device.userAgent())
                .param("network", device.network())
                .update();
    }

    /** The session that this call ended: of all that try, one does. */
    Optional<Ended> end(UUID sessionId, Instant now) {
        return jdbc.sql(
                        """
                        UPDATE session_family SET revoked_at = :now
                        WHERE id = :id AND revoked_at IS NULL
                        RETURNING id, account_id
                        """)
                .param("now", utc(now))
                .param("id", sessionId)
                .query(
                        (row, _) ->
                                new Ended(
                                        row.getObject("id", UUID.class),
                                        row.getObject("account_id", UUID.class)))
                .optional();
    }

    boolean endOf(UUID accountId, UUID sessionId, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE session_family SET revoked_at = :now
                                WHERE id = :id AND account_id = :account
                                  AND revoked_at IS NULL AND expires_at > :now
                                """)
                        .param("now", utc(now))
                        .param("id", sessionId)
                        .param("account", accountId)
                        .update()
                == 1;
    }

    List<UUID> endAllOf(UUID accountId, @Nullable UUID exceptId, Instant now) {
        return jdbc.sql(
                        """
                        UPDATE session_family SET revoked_at = :now
                        WHERE account_id = :account AND revoked_at IS NULL
                          AND id IS DISTINCT FROM CAST(:except AS uuid)
                        RETURNING id
                        """)
                .param("now", utc(now))
                .param("account", accountId)
                .param("except", exceptId)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** The account's sessions that go on, the one used last first. */
    List<SessionSummary> liveOf(UUID accountId, Instant now, int limit, long offset) {
        return jdbc.sql(
                        """
                        SELECT f.id, f.started_at, t.issued_at, f.user_agent, f.network
                        FROM session_family f
                        JOIN refresh_token t ON t.family_id = f.id AND t.used_at IS NULL
                        WHERE f.account_id = :account
                          AND f.revoked_at IS NULL AND f.expires_at > :now
                        ORDER BY t.issued_at DESC, f.id LIMIT :limit OFFSET :offset
                        """)
                .param("account", accountId)
                .param("now", utc(now))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> summary(row))
                .list();
    }

    List<SessionSummary> heldOf(UUID accountId) {
        return jdbc.sql(
                        """
                        SELECT f.id, f.started_at, max(t.issued_at) AS issued_at,
                               f.user_agent, f.network
                        FROM session_family f JOIN refresh_token t ON t.family_id = f.id
                        WHERE f.account_id = :account
                        GROUP BY f.id ORDER BY f.started_at DESC, f.id
                        """)
                .param("account", accountId)
                .query((row, _) -> summary(row))
                .list();
    }

    long countLiveOf(UUID accountId, Instant now) {
        return jdbc.sql(
                        """
                        SELECT count(*) AS live FROM session_family
                        WHERE account_id = :account AND revoked_at IS NULL AND expires_at > :now
                        """)
                .param("account", accountId)
                .param("now", utc(now))
                .query((row, _) -> row.getLong("live"))
                .single();
    }

    void deleteAllOf(UUID accountId) {
        jdbc.sql("DELETE FROM session_family WHERE account_id = :account")
                .param("account", accountId)
                .update();
    }

    /** Removes families that ended before the given time, with their tokens; returns how many. */
    int deleteEndedBefore(Instant time, int limit) {
        return jdbc.sql(
                        """
                        DELETE FROM session_family WHERE id IN (
                            SELECT id FROM session_family WHERE expires_at < :time
                            ORDER BY expires_at LIMIT :limit)
                        """)
                .param("time", utc(time))
                .param("limit", limit)
                .update();
    }

    private static SessionSummary summary(ResultSet row) throws SQLException {
        return new SessionSummary(
                row.getObject("id", UUID.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getString("user_agent"),
                row.getString("network"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A session that was ended just now. */
    record Ended(UUID sessionId, UUID accountId) {}
}
