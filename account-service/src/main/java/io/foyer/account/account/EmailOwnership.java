package io.foyer.account.account;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What changes of an account when somebody has shown that they read an address. */
@Service
public class EmailOwnership {

    private final Accounts accounts;
    private final InstantSource clock;

    EmailOwnership(Accounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Marks the address as verified; false when it is no longer that of the account. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean confirm(UUID accountId, EmailAddress email) {
        var found = accounts.findForChange(accountId).filter(account -> account.hasEmail(email));
        found.ifPresent(account -> account.verifyEmail(clock.instant()));
        return found.isPresent();
    }

    /**
     * Moves the account to an address; false when there is one with that address.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when one got it this moment
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean move(UUID accountId, EmailAddress email) {
        if (accounts.existsByEmail(email.value())) {
            return false;
        }
        var found = accounts.findForChange(accountId);
        found.ifPresent(
                account -> {
                    account.moveTo(email, clock.instant());
                    accounts.saveAndFlush(account);
                });
        return found.isPresent();
    }
}
