package io.foyer.account.token.web;

import io.foyer.common.security.RouteRules;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Public keys are public. */
@Component
class KeySetRoutes implements RouteRules {

    @Override
    public void apply(Routes routes) {
        routes.open(HttpMethod.GET, "/.well-known/**", "/api/v1/.well-known/**");
    }
}
