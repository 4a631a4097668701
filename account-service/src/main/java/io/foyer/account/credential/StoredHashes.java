package io.foyer.account.credential;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of password hashes. */
@Repository
class StoredHashes {

    private final JdbcClient jdbc;

    StoredHashes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PasswordHash> of(UUID accountId) {
        return jdbc.sql("SELECT password_hash FROM credential WHERE account_id = :account")
                .param("account", accountId)
                .query((row, _) -> new PasswordHash(row.getString("password_hash")))
                .optional();
    }

    void insert(UUID accountId, PasswordHash hash, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO credential (account_id, password_hash, changed_at)
                        VALUES (:account, :hash, :now)
                        """)
                .param("account", accountId)
                .param("hash", hash.encoded())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
