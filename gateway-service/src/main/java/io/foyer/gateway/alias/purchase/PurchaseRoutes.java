package io.foyer.gateway.alias.purchase;

import io.foyer.gateway.route.ApiPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The addresses of the spellings of buying. */
@Configuration(proxyBeanMethods = false)
class PurchaseRoutes {

    @Bean
    RouterFunction<ServerResponse> purchaseSpellings(Purchases purchases, ApiPort port) {
        return RouterFunctions.nest(
                port,
                RouterFunctions.route()
                        .POST("/booking/reserve", purchases::reserve)
                        .POST("/booking/confirm", purchases::confirm)
                        .POST("/booking/events/{eventId}", purchases::buy)
                        .POST("/bookings/{eventId}", purchases::buy)
                        .POST("/events/reserve/{eventId}", purchases::reserveAt)
                        .POST("/events/payment/{eventId}/{bookingId}", purchases::payFor)
                        .build());
    }
}
