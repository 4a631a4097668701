package io.foyer.account.account.web;

import io.foyer.account.account.Profile;
import io.foyer.common.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as the API shows it. */
record AccountView(
        UUID id,
        String email,
        boolean emailVerified,
        String name,
        @Nullable String phone,
        List<Role> roles,
        Instant createdAt,
        @Nullable Instant lastLoginAt) {

    static AccountView of(Profile profile) {
        return new AccountView(
                profile.id(),
                profile.email().value(),
                profile.emailVerified(),
                profile.name(),
                profile.phone(),
                profile.roles().stream().sorted().toList(),
                profile.createdAt(),
                profile.lastLoginAt());
    }
}
