package io.foyer.account.account;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of accounts. */
interface Accounts extends Repository<Account, UUID> {

    Account saveAndFlush(Account account);

    Optional<Account> findById(UUID id);

    /** Holds the row until the transaction ends, so that two changes at once come one by one. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT a FROM Account a WHERE a.id = :id")
    Optional<Account> findForChange(UUID id);

    List<Account> findByIdIn(Collection<UUID> ids);

    Optional<Account> findByEmail(String email);

    boolean existsByEmail(String email);

    /**
     * Only of an active account. Never moves the time back, whichever of two log-ins commits last.
     */
    @Modifying
    @Query(
            """
            UPDATE Account a SET a.lastLoginAt = greatest(a.lastLoginAt, :at)
            WHERE a.id = :id AND a.disabledAt IS NULL
            """)
    int recordLogin(UUID id, Instant at);

    /** How many were told: one if the owner of the address was not told since then, else none. */
    @Modifying
    @Query(
            nativeQuery = true,
            value =
                    """
                    UPDATE account SET sign_up_notice_at = :at
                    WHERE email = :email
                        AND (sign_up_notice_at IS NULL OR sign_up_notice_at <= :since)
                    """)
    int recordSignUpNotice(String email, Instant at, Instant since);

    void delete(Account account);
}
