package io.foyer.booking.hold.web;

import io.foyer.common.security.Role;
import io.foyer.common.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Figures are for those who sell. */
@Configuration(proxyBeanMethods = false)
class InventoryRoutes {

    @Bean
    RouteRules inventoryIsForOrganizers() {
        return routes ->
                routes.only(
                        HttpMethod.GET,
                        "/api/v1/showtimes/*/inventory",
                        Role.ORGANIZER,
                        Role.ADMIN);
    }
}
