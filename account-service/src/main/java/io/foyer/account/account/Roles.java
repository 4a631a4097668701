package io.foyer.account.account;

import io.foyer.common.audit.AuditEntry;
import io.foyer.common.audit.AuditTrail;
import io.foyer.common.security.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives and takes single roles as other features find them due; joins their transaction. */
@Service
public class Roles {

    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    Roles(Accounts accounts, ApplicationEventPublisher events, AuditTrail audit) {
        this.accounts = accounts;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Whether there is such an account, whose roles nobody else changes and which nobody removes
     * until the transaction ends.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(UUID accountId) {
        return accounts.findForChange(accountId).isPresent();
    }

    /** Whether this gave the role: false when the account has it already, or is not there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean grant(UUID accountId, Role role) {
        return change(accountId, roles -> roles.add(role));
    }

    /**
     * Whether this took the role: false when the account has not got it, or nothing else, since an
     * account has at least one role.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeAway(UUID accountId, Role role) {
        return change(accountId, roles -> roles.remove(role));
    }

    private boolean change(UUID accountId, Consumer<Set<Role>> change) {
        return accounts.findForChange(accountId)
                .filter(account -> change(account, change))
                .isPresent();
    }

    private boolean change(Account account, Consumer<Set<Role>> change) {
        var before = account.profile();
        var after = EnumSet.copyOf(before.roles());
        change.accept(after);
        if (after.isEmpty() || after.equals(before.roles())) {
            return false;
        }
        account.changeRoles(after);
        events.publishEvent(new RolesChanged(before.id(), before.roles(), after));
        audit.record(new AuditEntry("roles-changed", null, before.id().toString(), "done", null));
        return true;
    }
}
