package io.foyer.gateway.page;

import io.foyer.gateway.route.ApiPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Addresses that people are sent to from outside, by mail or by their bank. Each is the one page,
 * which finds by its own address what to show; secrets stand behind the {@code #} and never reach a
 * server or its logs.
 */
@Configuration(proxyBeanMethods = false)
class PageRoutes {

    private static final ClassPathResource PAGE = new ClassPathResource("static/index.html");

    @Bean
    RouterFunction<ServerResponse> arrivals(ApiPort port) {
        var arrivals =
                RequestPredicates.GET("/account")
                        .or(RequestPredicates.GET("/account/verify"))
                        .or(RequestPredicates.GET("/account/reset"))
                        .or(RequestPredicates.GET("/door-staff"))
                        .or(RequestPredicates.GET("/login"))
                        .or(RequestPredicates.GET("/checkout/return"));
        return RouterFunctions.route(
                port.and(arrivals),
                _ ->
                        ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .cacheControl(CacheControl.noCache())
                                .bodyValue(PAGE));
    }
}
