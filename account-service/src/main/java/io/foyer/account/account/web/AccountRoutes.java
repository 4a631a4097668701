package io.foyer.account.account.web;

import io.foyer.common.security.Role;
import io.foyer.common.security.RouteRules;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Anybody may sign up; one's own account is for anybody logged in; the rest is for admins. */
@Component
class AccountRoutes implements RouteRules {

    @Override
    public void apply(Routes routes) {
        routes.open(HttpMethod.POST, "/api/v1/accounts")
                .only(HttpMethod.PATCH, "/api/v1/accounts/me", Role.values())
                .only(HttpMethod.GET, "/api/v1/accounts", Role.ADMIN)
                .only(HttpMethod.PATCH, "/api/v1/accounts/*", Role.ADMIN);
    }
}
