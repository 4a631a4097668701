package io.foyer.booking.retention.web;

import io.foyer.common.security.Role;
import io.foyer.common.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** What is forgotten when is the house's business. */
@Configuration(proxyBeanMethods = false)
class RetentionRoutes {

    @Bean
    RouteRules retentionIsForAdmins() {
        return routes -> routes.only(HttpMethod.POST, "/api/v1/retention/runs", Role.ADMIN);
    }
}
