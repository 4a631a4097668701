package io.foyer.account.session.web;

import io.foyer.common.security.RouteRules;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** These calls carry their own proof: a password, or a refresh token. */
@Component
class SessionRoutes implements RouteRules {

    static final Set<String> OWN_PROOF =
            Set.of("/api/v1/auth/login", "/api/v1/auth/refresh", "/api/v1/auth/logout");

    @Override
    public void apply(Routes routes) {
        routes.open(HttpMethod.POST, OWN_PROOF.toArray(String[]::new));
    }
}
