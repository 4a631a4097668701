package io.foyer.booking.report.web;

import io.foyer.common.security.Role;
import io.foyer.common.security.RouteRules;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** How an event sells is for those who sell it. */
@Configuration(proxyBeanMethods = false)
class ReportRoutes {

    private static final List<String> PATHS =
            List.of(
                    "/api/v1/events/*/bookings",
                    "/api/v1/events/*/sales",
                    "/api/v1/events/*/sales.csv");

    @Bean
    RouteRules reportsAreForOrganizers() {
        return routes ->
                PATHS.forEach(
                        path -> routes.only(HttpMethod.GET, path, Role.ORGANIZER, Role.ADMIN));
    }
}
