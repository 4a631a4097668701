package io.foyer.account.account;

import io.foyer.common.security.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as other features see it.
 *
 * @param emailVerified whether somebody has shown that they read this address
 * @param active false once an admin has disabled it; such an account can neither log in nor refresh
 */
public record Profile(
        UUID id,
        EmailAddress email,
        boolean emailVerified,
        String name,
        @Nullable String phone,
        Set<Role> roles,
        Instant createdAt,
        @Nullable Instant lastLoginAt,
        boolean active) {

    public Profile {
        roles = Set.copyOf(roles);
    }
}
