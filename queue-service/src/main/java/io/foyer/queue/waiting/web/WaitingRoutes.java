package io.foyer.queue.waiting.web;

import io.foyer.common.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class WaitingRoutes {

    /**
     * Rooms and their draws are public. Live places verify the token themselves: it is no header
     * there.
     */
    @Bean
    RouteRules waitingRoomRoutes() {
        return routes ->
                routes.open(
                        HttpMethod.GET,
                        "/api/v1/waiting-rooms/*",
                        "/api/v1/waiting-rooms/*/draw",
                        "/api/v1/waiting-rooms/*/places/*/live");
    }
}
