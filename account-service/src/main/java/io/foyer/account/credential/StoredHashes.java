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

    /** When the password was set, as a name for it. */
    Optional<Instant> setAt(UUID accountId) {
        return jdbc.sql("SELECT changed_at FROM credential WHERE account_id = :account")
                .param("account", accountId)
                .query((row, _) -> row.getTimestamp("changed_at").toInstant())
                .optional();
    }

    /** Whether that is still the password; until the transaction ends nobody sets another one. */
    boolean keepSince(UUID accountId, Instant setAt) {
        return jdbc.sql(
                        """
                        SELECT changed_at FROM credential
                        WHERE account_id = :account AND changed_at = :at
                        FOR SHARE
                        """)
                .param("account", accountId)
                .param("at", setAt.atOffset(ZoneOffset.UTC))
                .query((row, _) -> true)
                .optional()
                .orElse(false);
    }

    /**
     * Counts one more question for the password.
     *
     * @param windowStart questions before it don't count any more
     * @return whether it may be asked: false when it was asked {@code most} times since
     */
    boolean countProof(UUID accountId, int most, Instant now, Instant windowStart) {
        return jdbc.sql(
                                """
                                UPDATE credential SET
                                    proofs = CASE WHEN proofs_since > :start THEN proofs + 1 ELSE 1 END,
                                    proofs_since =
                                        CASE WHEN proofs_since > :start THEN proofs_since ELSE :now END
                                WHERE account_id = :account
                                    AND (proofs < :most OR proofs_since <= :start)
                                """)
                        .param("start", windowStart.atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("most", most)
                        .param("account", accountId)
                        .update()
                == 1;
    }

    /** Whether there was a hash to replace. */
    boolean replace(UUID accountId, PasswordHash hash, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE credential SET password_hash = :hash, changed_at = :now
                                WHERE account_id = :account
                                """)
                        .param("account", accountId)
                        .param("hash", hash.encoded())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Stores the same password's better hash, unless the password was changed meanwhile. */
    void upgrade(UUID accountId, PasswordHash from, PasswordHash to) {
        jdbc.sql(
                        """
                        UPDATE credential SET password_hash = :to
                        WHERE account_id = :account AND password_hash = :from
                        """)
                .param("account", accountId)
                .param("from", from.encoded())
                .param("to", to.encoded())
                .update();
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

    void delete(UUID accountId) {
        jdbc.sql("DELETE FROM credential WHERE account_id = :account")
                .param("account", accountId)
                .update();
    }
}
