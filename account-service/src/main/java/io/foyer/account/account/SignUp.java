package io.foyer.account.account;

import io.foyer.account.account.SignUpOutcome.Busy;
import io.foyer.account.account.SignUpOutcome.EmailTaken;
import io.foyer.account.account.SignUpOutcome.PasswordRefused;
import io.foyer.account.account.SignUpOutcome.SignedUp;
import io.foyer.account.credential.Credentials;
import io.foyer.account.credential.PasswordHash;
import io.foyer.account.credential.PreparedPassword;
import io.foyer.common.id.IdSource;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Makes accounts. */
@Service
public class SignUp {

    private static final String EMAIL_ONCE = "account_email_once";

    private final Accounts accounts;
    private final Credentials credentials;
    private final TransactionOperations transaction;
    private final IdSource ids;
    private final InstantSource clock;

    SignUp(
            Accounts accounts,
            Credentials credentials,
            TransactionOperations transaction,
            IdSource ids,
            InstantSource clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Stores the account and its password, both or neither. The hash is computed before the
     * transaction begins: it takes long enough to starve the pool of connections otherwise.
     */
    public SignUpOutcome register(SignUpWish wish) {
        if (accounts.existsByEmail(wish.email().value())) {
            return new EmailTaken(); // saves the hash; the constraint below is what decides
        }
        var password =
                credentials.prepare(wish.password(), wish.email().value(), wish.email().local());
        return switch (password) {
            case PreparedPassword.Ready(var hash) -> store(wish, hash);
            case PreparedPassword.Refused(var flaw) -> new PasswordRefused(flaw);
            case PreparedPassword.Busy() -> new Busy();
        };
    }

    private SignUpOutcome store(SignUpWish wish, PasswordHash hash) {
        try {
            return new SignedUp(transaction.execute(_ -> insert(wish, hash)));
        } catch (DataIntegrityViolationException e) {
            if (e.getCause() instanceof ConstraintViolationException violation
                    && EMAIL_ONCE.equals(violation.getConstraintName())) {
                return new EmailTaken();
            }
            throw e;
        }
    }

    private Profile insert(SignUpWish wish, PasswordHash hash) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var account = new Account(ids.next(), wish.email(), wish.name(), wish.role(), now);
        account.changePhone(wish.phone());
        var profile = accounts.saveAndFlush(account).profile();
        credentials.store(profile.id(), hash, now);
        return profile;
    }
}
