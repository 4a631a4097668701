package io.foyer.queue.token;

import com.nimbusds.jose.jwk.RSAKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of signing keys. */
final class SigningKeys {

    /** Any number, as long as nothing else in this database uses it. */
    private static final long LOCK = 0x666f_7965_722d_6b65L;

    private final JdbcClient jdbc;
    private final KeySeal seal;

    SigningKeys(JdbcClient jdbc, KeySeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Makes other instances wait until this transaction ends. */
    void lock() {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(?)").param(LOCK).query(Integer.class).list();
    }

    List<SigningKey> all() {
        return jdbc.sql("SELECT * FROM signing_key ORDER BY use_from").query(this::read).list();
    }

    void insert(SigningKey key) {
        jdbc.sql(
                        """
                        INSERT INTO signing_key (id, sealed_jwk, created_at, use_from)
                        VALUES (?, ?, ?, ?)
                        """)
                .params(
                        key.id(),
                        seal.seal(key.id(), key.pair().toJSONString()),
                        key.createdAt().atOffset(ZoneOffset.UTC),
                        key.useFrom().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Keys that a later one has been signing in place of since before the given time. */
    void deleteSupersededBefore(Instant time) {
        jdbc.sql(
                        """
                        DELETE FROM signing_key old
                         WHERE EXISTS (SELECT 1 FROM signing_key newer
                                        WHERE newer.use_from > old.use_from
                                          AND newer.use_from < ?)
                        """)
                .param(time.atOffset(ZoneOffset.UTC))
                .update();
    }

    private SigningKey read(ResultSet row, int number) throws SQLException {
        var id = row.getString("id");
        try {
            return new SigningKey(
                    RSAKey.parse(seal.open(id, row.getBytes("sealed_jwk"))),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    row.getObject("use_from", OffsetDateTime.class).toInstant());
        } catch (ParseException e) {
            throw new IllegalStateException("Signing key %s is not a key".formatted(id), e);
        }
    }
}
