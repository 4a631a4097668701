package io.foyer.account.account;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that there is always an admin who can log in. Two admins who demote each other at once
 * would each find the other still there; so whoever may take an admin away takes a lock first, and
 * only then looks.
 */
@Component
class Admins {

    /** The lock's number among this database's advisory locks: "admin" in ASCII. */
    private static final long LOCK = 0x61_64_6d_69_6eL;

    private final JdbcClient jdbc;

    Admins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the present transaction; to be taken before any account's row. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, _) -> true)
                .single();
    }

    /** Whether there is an enabled admin beside this account. */
    boolean hasOthersThan(UUID accountId) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                            SELECT FROM account a JOIN account_role r ON r.account_id = a.id
                            WHERE r.role = 'ADMIN' AND a.disabled_at IS NULL
                              AND a.id <> :account) AS others
                        """)
                .param("account", accountId)
                .query((row, _) -> row.getBoolean("others"))
                .single();
    }
}
