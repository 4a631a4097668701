package io.foyer.account.account.web;

import io.foyer.account.account.AdministrationChange;
import io.foyer.common.security.Role;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An admin's changes to an account; absent fields stay. */
record AdministrationRequest(@Nullable @Size(min = 1) Set<Role> roles, @Nullable Boolean disabled) {

    AdministrationChange change() {
        return new AdministrationChange(roles, disabled);
    }
}
