package io.foyer.account.account;

import io.foyer.common.security.Role;
import java.util.Set;
import java.util.UUID;

/** An admin changed what an account may act as. Told within the transaction that did it. */
public record RolesChanged(UUID accountId, Set<Role> before, Set<Role> after) {

    public RolesChanged {
        before = Set.copyOf(before);
        after = Set.copyOf(after);
    }

    /** Whether the account may do less than before. */
    public boolean tookAnyAway() {
        return !after.containsAll(before);
    }

    /** Whether this role was given or taken. */
    public boolean changed(Role role) {
        return before.contains(role) != after.contains(role);
    }
}
