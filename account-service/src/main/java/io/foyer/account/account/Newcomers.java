package io.foyer.account.account;

import io.foyer.account.credential.Credentials;
import io.foyer.account.credential.PasswordHash;
import java.time.Instant;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Stores new accounts, one for each address. */
@Component
class Newcomers {

    private static final String EMAIL_ONCE = "account_email_once";

    private final Accounts accounts;
    private final Credentials credentials;
    private final AccountProperties limits;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    Newcomers(
            Accounts accounts,
            Credentials credentials,
            AccountProperties limits,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.limits = limits;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Whether the account is new. If its address has one already, nothing is stored and the owner
     * is told.
     */
    boolean add(Account account, PasswordHash hash, Instant now) {
        var email = account.profile().email();
        try {
            return transaction.execute(
                    _ -> {
                        if (accounts.existsByEmail(email.value())) {
                            tellOwner(email, now);
                            return false;
                        }
                        insert(account, hash, now);
                        return true;
                    });
        } catch (DataIntegrityViolationException e) {
            if (!isTaken(e)) {
                throw e;
            }
            // Somebody was faster between the question and the answer.
            transaction.executeWithoutResult(_ -> tellOwner(email, now));
            return false;
        }
    }

    private void insert(Account account, PasswordHash hash, Instant now) {
        var profile = accounts.saveAndFlush(account).profile();
        credentials.store(profile.id(), hash, now);
        events.publishEvent(new AccountMade(profile));
    }

    private void tellOwner(EmailAddress email, Instant now) {
        var told = accounts.recordSignUpNotice(email.value(), now, now.minus(limits.noticeEvery()));
        if (told == 1) {
            events.publishEvent(new KnownAddressTried(email));
        }
    }

    private static boolean isTaken(DataIntegrityViolationException e) {
        return e.getCause() instanceof ConstraintViolationException violation
                && EMAIL_ONCE.equals(violation.getConstraintName());
    }
}
