package io.foyer.search.query;

import io.foyer.common.security.RouteRules;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Searching needs no account. */
@Component
class SearchRoutes implements RouteRules {

    @Override
    public void apply(Routes routes) {
        routes.open(HttpMethod.GET, "/api/v1/search", "/api/v1/search/suggestions");
    }
}
