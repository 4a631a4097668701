package io.foyer.system.platform;

import io.foyer.common.security.Role;
import io.foyer.common.security.TokenClaims;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.testing.identity.TestIdentity;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** As many customers as a story needs, each with a valid token and nothing else to their name. */
public final class Crowd {

    private final Api api;
    private final TestIdentity identity;
    private final String issuer;

    Crowd(Api api, TestIdentity identity, String issuer) {
        this.api = api;
        this.identity = identity;
        this.issuer = issuer;
    }

    public List<Customer> of(int count) {
        return IntStream.range(0, count).parallel().mapToObj(_ -> somebody()).toList();
    }

    public Customer somebody() {
        var account = UUID.randomUUID();
        return loggedIn(account, TestIdentity.sessionOf(account));
    }

    /** One account, logged in twice. */
    public List<Customer> twins() {
        var account = UUID.randomUUID();
        return List.of(loggedIn(account, UUID.randomUUID()), loggedIn(account, UUID.randomUUID()));
    }

    private Customer loggedIn(UUID account, UUID session) {
        var claims = identity.accessClaims(account, session, Role.CUSTOMER).issuer(issuer).build();
        return new Customer(api, identity.sign(TokenClaims.ACCESS_TOKEN_TYPE, claims));
    }
}
