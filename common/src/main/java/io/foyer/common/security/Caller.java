package io.foyer.common.security;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The account behind a request, as its verified access token states it.
 *
 * @param accountId the token's subject
 * @param roles what the account may act as; roles this version does not know are left out
 */
public record Caller(UUID accountId, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public static Caller of(Jwt token) {
        var names = token.getClaimAsStringList(TokenClaims.ROLES);
        return new Caller(
                UUID.fromString(token.getSubject()), rolesOf(names == null ? List.of() : names));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    private static Set<Role> rolesOf(List<String> names) {
        var known = Set.of(Role.values());
        return known.stream()
                .filter(role -> names.contains(role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
