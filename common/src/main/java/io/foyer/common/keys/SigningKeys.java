package io.foyer.common.keys;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of signing keys, shared by all instances. */
class SigningKeys {

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
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((_, _) -> LOCK)
                .single();
    }

    List<SigningKey> all() {
        return jdbc.sql("SELECT * FROM signing_key ORDER BY use_from")
                .query((row, _) -> read(row))
                .list();
    }

    void insert(SigningKey key) {
        jdbc.sql(
                        """
                        INSERT INTO signing_key
                            (id, public_key, sealed_private_key, created_at, use_from)
                        VALUES (:id, :public, :sealed, :created, :use)
                        """)
                .param("id", key.id())
                .param("public", key.publicKey().getEncoded())
                .param("sealed", seal.seal(key.id(), key.privateKey().getEncoded()))
                .param("created", key.createdAt().atOffset(ZoneOffset.UTC))
                .param("use", key.useFrom().atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(SigningKey key) {
        jdbc.sql("DELETE FROM signing_key WHERE id = :id").param("id", key.id()).update();
    }

    private SigningKey read(ResultSet row) throws SQLException {
        var id = row.getString("id");
        try {
            var rsa = KeyFactory.getInstance("RSA");
            var publicKey = rsa.generatePublic(new X509EncodedKeySpec(row.getBytes("public_key")));
            var opened = seal.open(id, row.getBytes("sealed_private_key"));
            var privateKey = rsa.generatePrivate(new PKCS8EncodedKeySpec(opened));
            return new SigningKey(
                    id,
                    (RSAPublicKey) publicKey,
                    (RSAPrivateKey) privateKey,
                    instant(row, "created_at"),
                    instant(row, "use_from"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Signing key %s is not an RSA key".formatted(id), e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
