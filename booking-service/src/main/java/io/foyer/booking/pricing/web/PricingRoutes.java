package io.foyer.booking.pricing.web;

import io.foyer.common.security.Role;
import io.foyer.common.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** How prices changed is nobody's business but the organizer's and the admins'. */
@Configuration(proxyBeanMethods = false)
class PricingRoutes {

    @Bean
    RouteRules priceChangesAreForOrganizers() {
        return routes ->
                routes.only(
                        HttpMethod.GET,
                        "/api/v1/showtimes/*/price-changes",
                        Role.ORGANIZER,
                        Role.ADMIN);
    }
}
