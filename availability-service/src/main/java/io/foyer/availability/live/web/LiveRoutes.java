package io.foyer.availability.live.web;

import io.foyer.common.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class LiveRoutes {

    /** Which seats are free is public: no token. */
    @Bean
    RouteRules availabilityRoutes() {
        return routes -> routes.open(HttpMethod.GET, "/api/v1/showtimes/*/availability/**");
    }
}
