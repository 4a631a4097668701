package io.foyer.account.account;

import io.foyer.common.security.Role;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What only admins do with accounts. New roles reach a person with their next access token, so
 * after one token's lifetime at the latest.
 */
@Service
public class AccountAdministration {

    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    AccountAdministration(
            Accounts accounts, ApplicationEventPublisher events, InstantSource clock) {
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** The account after the change; empty when there is none. */
    @Transactional
    public Optional<Profile> change(UUID accountId, AdministrationChange change) {
        var found = accounts.findForChange(accountId);
        found.ifPresent(account -> apply(change, account, accountId));
        return found.map(Account::profile);
    }

    /**
     * Adds a role to an account whose address is verified; repeating it changes nothing.
     *
     * @return whether the account has the role now
     */
    @Transactional
    boolean grantIfVerified(EmailAddress email, Role role) {
        var found = accounts.findByEmail(email.value());
        found.filter(Account::isEmailVerified).ifPresent(account -> account.grant(role));
        return found.filter(account -> account.profile().roles().contains(role)).isPresent();
    }

    private void apply(AdministrationChange change, Account account, UUID accountId) {
        if (change.roles() != null) {
            account.changeRoles(change.roles());
        }
        if (Boolean.FALSE.equals(change.disabled())) {
            account.enable();
        }
        if (Boolean.TRUE.equals(change.disabled()) && account.disable(clock.instant())) {
            events.publishEvent(new AccountDisabled(accountId));
        }
    }
}
