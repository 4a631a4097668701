package io.foyer.queue.waiting.web;

import io.foyer.common.direct.DirectAnswers;
import io.foyer.common.security.RouteRules;
import io.foyer.queue.waiting.FrontDesk;
import io.foyer.queue.waiting.KnownGuests;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import tools.jackson.databind.json.JsonMapper;

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

    @Bean
    WebHttpHandlerBuilderCustomizer pollsAheadOfTheFramework(
            ReactiveJwtDecoder accessTokenDecoder,
            KnownGuests guests,
            FrontDesk desk,
            JsonMapper json,
            MeterRegistry metrics) {
        var answers = new DirectAnswers(metrics, PlaceController.PLACE);
        return builder ->
                builder.httpHandlerDecorator(
                        framework ->
                                new DirectPolls(
                                        framework,
                                        accessTokenDecoder,
                                        guests,
                                        desk,
                                        json,
                                        answers));
    }
}
