package io.foyer.account.session;

import io.foyer.account.session.Rotation.Family;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of refresh tokens, one statement a method. */
@Repository
class RefreshTokens {

    private final JdbcClient jdbc;

    RefreshTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RefreshToken token, UUID familyId, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO refresh_token (token_hash, family_id, issued_at)
                        VALUES (:hash, :family, :now)
                        """)
                .param("hash", token.hash())
                .param("family", familyId)
                .param("now", utc(now))
                .update();
    }

    /** The token's family, if that is neither revoked nor past its end. */
    Optional<Family> liveFamilyOf(RefreshToken token, Instant now) {
        return jdbc.sql(
                        """
                        SELECT f.id, f.account_id, f.expires_at
                        FROM refresh_token t JOIN session_family f ON f.id = t.family_id
                        WHERE t.token_hash = :hash AND f.revoked_at IS NULL AND f.expires_at > :now
                        """)
                .param("hash", token.hash())
                .param("now", utc(now))
                .query((row, _) -> family(row))
                .optional();
    }

    /** Whether this call used the token: of all that try, one does. */
    boolean use(RefreshToken token, byte[] successorSalt, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE refresh_token SET used_at = :now, successor_salt = :salt
                                WHERE token_hash = :hash AND used_at IS NULL
                                """)
                        .param("now", utc(now))
                        .param("salt", successorSalt)
                        .param("hash", token.hash())
                        .update()
                == 1;
    }

    /**
     * The salt of the token's successor, if the token was used no longer ago than {@code since}.
     */
    Optional<byte[]> successorSaltOf(RefreshToken token, Instant since) {
        return jdbc.sql(
                        """
                        SELECT successor_salt FROM refresh_token
                        WHERE token_hash = :hash AND used_at >= :since
                        """)
                .param("hash", token.hash())
                .param("since", utc(since))
                .query((row, _) -> row.getBytes("successor_salt"))
                .optional();
    }

    boolean isUnused(RefreshToken token) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                            SELECT FROM refresh_token
                            WHERE token_hash = :hash AND used_at IS NULL) AS unused
                        """)
                .param("hash", token.hash())
                .query((row, _) -> row.getBoolean("unused"))
                .single();
    }

    private static Family family(ResultSet row) throws SQLException {
        return new Family(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
