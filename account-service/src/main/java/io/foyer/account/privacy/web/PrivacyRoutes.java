package io.foyer.account.privacy.web;

import io.foyer.common.security.Role;
import io.foyer.common.security.RouteRules;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** One's own export and erasure are for anybody logged in; the list is for admins. */
@Component
class PrivacyRoutes implements RouteRules {

    @Override
    public void apply(Routes routes) {
        routes.only(HttpMethod.GET, "/api/v1/erasures", Role.ADMIN);
    }
}
