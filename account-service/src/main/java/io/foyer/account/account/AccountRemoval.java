package io.foyer.account.account;

import io.foyer.account.credential.Credentials;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes an account away with everything this service holds about the person. */
@Service
public class AccountRemoval {

    private final Accounts accounts;
    private final Admins admins;
    private final Credentials credentials;
    private final ApplicationEventPublisher events;

    AccountRemoval(
            Accounts accounts,
            Admins admins,
            Credentials credentials,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.admins = admins;
        this.credentials = credentials;
        this.events = events;
    }

    /** Removes the account in the caller's transaction; its e-mail address is free after that. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RemovalOutcome remove(UUID accountId) {
        admins.lock();
        return accounts.findForChange(accountId)
                .map(this::remove)
                .orElse(RemovalOutcome.NO_SUCH_ACCOUNT);
    }

    private RemovalOutcome remove(Account account) {
        var profile = account.profile();
        if (account.isActiveAdmin() && !admins.hasOthersThan(profile.id())) {
            return RemovalOutcome.LAST_ADMIN;
        }
        events.publishEvent(new AccountErasing(profile.id(), profile.email()));
        credentials.forget(profile.id());
        accounts.delete(account);
        return RemovalOutcome.REMOVED;
    }
}
