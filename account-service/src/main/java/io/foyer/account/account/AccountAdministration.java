package io.foyer.account.account;

import io.foyer.account.account.AdministrationOutcome.Changed;
import io.foyer.account.account.AdministrationOutcome.LastAdmin;
import io.foyer.account.account.AdministrationOutcome.NoSuchAccount;
import io.foyer.account.client.Actor;
import io.foyer.common.audit.AuditTrail;
import io.foyer.common.security.Role;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What only admins do with accounts. Taking a role away or disabling ends the account's sessions,
 * so it works within seconds; a role that was given comes with the next access token.
 */
@Service
public class AccountAdministration {

    private final Accounts accounts;
    private final Admins admins;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final InstantSource clock;

    AccountAdministration(
            Accounts accounts,
            Admins admins,
            ApplicationEventPublisher events,
            AuditTrail audit,
            InstantSource clock) {
        this.accounts = accounts;
        this.admins = admins;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of the change or nothing. */
    @Transactional
    public AdministrationOutcome change(UUID accountId, AdministrationChange change, Actor actor) {
        if (change.endsAdministration()) {
            admins.lock();
        }
        return accounts.findForChange(accountId)
                .map(account -> change(account, change, actor))
                .orElseGet(NoSuchAccount::new);
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

    private AdministrationOutcome change(
            Account account, AdministrationChange change, Actor actor) {
        var accountId = account.profile().id();
        if (change.endsAdministration()
                && account.isActiveAdmin()
                && !admins.hasOthersThan(accountId)) {
            return new LastAdmin();
        }
        // Last, since until the end of the transaction nobody else can add to the trail.
        apply(change, account, accountId)
                .forEach(action -> audit.record(actor.did(action, accountId)));
        return new Changed(account.profile());
    }

    /** Answers what was done, in the words of the audit trail. */
    private List<String> apply(AdministrationChange change, Account account, UUID accountId) {
        var done = new ArrayList<String>();
        if (change.roles() != null && changeRoles(account, change.roles())) {
            done.add("roles-changed");
        }
        if (Boolean.TRUE.equals(change.disabled()) && account.disable(clock.instant())) {
            events.publishEvent(new AccountDisabled(accountId));
            done.add("account-disabled");
        }
        if (Boolean.FALSE.equals(change.disabled()) && account.enable()) {
            done.add("account-enabled");
        }
        return done;
    }

    private boolean changeRoles(Account account, Set<Role> roles) {
        var before = account.profile();
        if (roles.equals(before.roles())) {
            return false;
        }
        account.changeRoles(roles);
        events.publishEvent(new RolesChanged(before.id(), before.roles(), roles));
        return true;
    }
}
