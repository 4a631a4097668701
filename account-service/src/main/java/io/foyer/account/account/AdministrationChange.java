package io.foyer.account.account;

import io.foyer.common.security.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an admin changes of somebody's account. An absent field stays as it is.
 *
 * @param roles the roles from now on, at least one
 */
public record AdministrationChange(@Nullable Set<Role> roles, @Nullable Boolean disabled) {

    /** Whether an admin would be none after it. */
    boolean endsAdministration() {
        return Boolean.TRUE.equals(disabled) || (roles != null && !roles.contains(Role.ADMIN));
    }
}
