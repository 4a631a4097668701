package io.foyer.booking.ticket.checkin.web;

import io.foyer.common.security.Role;
import io.foyer.common.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Doors are for those who work there. */
@Configuration(proxyBeanMethods = false)
class CheckInRoutes {

    private static final String DOORS = "/api/v1/showtimes/*/check-ins/**";
    private static final Role[] THOSE_AT_THE_DOOR = {Role.DOOR_STAFF, Role.ORGANIZER, Role.ADMIN};

    @Bean
    RouteRules doorsAreForDoorStaff() {
        return routes ->
                routes.only(HttpMethod.POST, DOORS, THOSE_AT_THE_DOOR)
                        .only(HttpMethod.DELETE, DOORS, THOSE_AT_THE_DOOR)
                        .only(HttpMethod.GET, DOORS, THOSE_AT_THE_DOOR);
    }
}
