package io.foyer.account.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads accounts, and lets people keep their own up to date. */
@Service
public class Profiles {

    private final Accounts accounts;
    private final AccountProperties rules;

    Profiles(Accounts accounts, AccountProperties rules) {
        this.accounts = accounts;
        this.rules = rules;
    }

    @Transactional(readOnly = true)
    public Optional<Profile> find(UUID accountId) {
        return accounts.findById(accountId).map(Account::profile);
    }

    @Transactional(readOnly = true)
    public Optional<Profile> findByEmail(EmailAddress email) {
        return accounts.findByEmail(email.value()).map(Account::profile);
    }

    /** The account that may log in with this address, if its password is right. */
    @Transactional(readOnly = true)
    public Optional<Profile> findForLogIn(EmailAddress email) {
        return findByEmail(email)
                .filter(Profile::active)
                .filter(profile -> profile.emailVerified() || !rules.logInNeedsVerification());
    }

    /** The profile after the change; empty when there is no such account. */
    @Transactional
    public Optional<Profile> change(UUID accountId, ProfileChange change) {
        var found = accounts.findForChange(accountId);
        found.ifPresent(account -> apply(change, account));
        return found.map(Account::profile);
    }

    /**
     * Remembers when somebody logged in; joins the caller's transaction, until whose end the
     * account can be neither disabled nor removed.
     *
     * @return the account as it is now; empty when it was disabled or removed meanwhile
     */
    @Transactional
    public Optional<Profile> loggedIn(UUID accountId, Instant at) {
        return accounts.recordLogin(accountId, at) == 1 ? find(accountId) : Optional.empty();
    }

    private static void apply(ProfileChange change, Account account) {
        if (change.name() != null) {
            account.rename(change.name());
        }
        if (change.phone() != null) {
            account.changePhone(change.phone().isEmpty() ? null : change.phone());
        }
    }
}
