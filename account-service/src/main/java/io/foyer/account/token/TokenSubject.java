package io.foyer.account.token;

import io.foyer.common.security.Role;
import java.util.Set;
import java.util.UUID;

/** Whom an access token speaks of. */
public record TokenSubject(
        UUID accountId, String email, boolean emailVerified, String name, Set<Role> roles) {

    public TokenSubject {
        roles = Set.copyOf(roles);
    }
}
