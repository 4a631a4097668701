package io.foyer.account.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of accounts. */
interface Accounts extends Repository<Account, UUID> {

    Account saveAndFlush(Account account);

    Optional<Account> findById(UUID id);

    Optional<Account> findByEmail(String email);

    boolean existsByEmail(String email);

    /** Never moves the time back, whichever of two log-ins commits last. */
    @Modifying
    @Query(
            """
            UPDATE Account a SET a.lastLoginAt = :at
            WHERE a.id = :id AND (a.lastLoginAt IS NULL OR a.lastLoginAt < :at)
            """)
    int recordLogin(UUID id, Instant at);
}
