package io.foyer.booking.aftersale.web;

import io.foyer.common.security.Role;
import io.foyer.common.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Money of an event is its organizer's and the admins' business; a cancellation is the buyer's. */
@Configuration(proxyBeanMethods = false)
class AfterSaleRoutes {

    @Bean
    RouteRules refundsAreForOrganizers() {
        return routes ->
                routes.only(
                                HttpMethod.POST,
                                "/api/v1/bookings/*/refunds",
                                Role.ORGANIZER,
                                Role.ADMIN)
                        .only(
                                HttpMethod.GET,
                                "/api/v1/events/*/refunds/**",
                                Role.ORGANIZER,
                                Role.ADMIN)
                        .only(
                                HttpMethod.GET,
                                "/api/v1/showtimes/*/refunds/**",
                                Role.ORGANIZER,
                                Role.ADMIN);
    }
}
