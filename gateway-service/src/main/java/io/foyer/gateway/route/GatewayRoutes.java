package io.foyer.gateway.route;

import java.net.URI;
import java.util.function.Function;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who answers what (docs/architecture.md). The first route that matches wins: what booking and
 * availability answer below {@code /events} and {@code /showtimes} stands before event's. What is
 * not named here is not reachable; {@code /internal} and {@code /actuator} never are.
 */
@Configuration(proxyBeanMethods = false)
class GatewayRoutes {

    private static final int NO_TIMEOUT = -1;

    private static final String[] BOOKING = {
        "/api/v1/bookings/**",
        "/api/v1/users/me/**",
        "/api/v1/payments/**",
        "/api/v1/tickets/**",
        "/api/v1/webhooks/**",
        "/api/v1/showtimes/*/check-ins/**",
        "/api/v1/showtimes/*/price-changes",
        "/api/v1/showtimes/*/inventory",
        "/api/v1/showtimes/*/refunds/**",
        "/api/v1/events/*/bookings",
        "/api/v1/events/*/refunds/**",
        "/api/v1/events/*/sales",
        "/api/v1/events/*/sales.csv",
        "/api/v1/retention/**"
    };
    private static final String[] EVENT = {
        "/api/v1/events/**",
        "/api/v1/showtimes/**",
        "/api/v1/venues/**",
        "/api/v1/performers/**",
        "/api/v1/door-staff/**"
    };
    private static final String[] ACCOUNT = {
        "/api/v1/accounts/**",
        "/api/v1/auth/**",
        "/api/v1/erasures/**",
        "/.well-known/**",
        "/api/v1/.well-known/**"
    };

    @Bean
    RouteLocator routes(
            RouteLocatorBuilder routes,
            ServiceAddresses services,
            Gates gates,
            RefusalBeforeUpgrade refusals) {
        return routes.routes()
                .route("live-map", route -> liveMap(route, services.availability()))
                .route(
                        "availability",
                        route ->
                                route.path("/api/v1/showtimes/*/availability/**")
                                        .filters(through(gates, "availability"))
                                        .uri(services.availability()))
                .route(
                        "booking",
                        route ->
                                route.path(BOOKING)
                                        .filters(through(gates, "booking"))
                                        .uri(services.booking()))
                .route(
                        "queue",
                        route ->
                                route.path("/api/v1/waiting-rooms/**")
                                        .filters(
                                                filters ->
                                                        filters.filter(refusals)
                                                                .filters(gates.before("queue")))
                                        .uri(services.queue()))
                .route(
                        "search",
                        route ->
                                route.path("/api/v1/search/**")
                                        .filters(through(gates, "search"))
                                        .uri(services.search()))
                .route(
                        "event",
                        route ->
                                route.path(EVENT)
                                        .filters(through(gates, "event"))
                                        .uri(services.event()))
                .route(
                        "account",
                        route ->
                                route.path(ACCOUNT)
                                        .filters(through(gates, "account"))
                                        .uri(services.account()))
                .build();
    }

    /** The services' OpenAPI documents, one path each, for the page that shows them all. */
    @Bean
    RouteLocator documents(RouteLocatorBuilder routes, ServiceAddresses services) {
        return routes.routes()
                .route("event-docs", route -> document(route, services.event(), "event"))
                .route("search-docs", route -> document(route, services.search(), "search"))
                .route(
                        "availability-docs",
                        route -> document(route, services.availability(), "availability"))
                .route("booking-docs", route -> document(route, services.booking(), "booking"))
                .route("queue-docs", route -> document(route, services.queue(), "queue"))
                .route("account-docs", route -> document(route, services.account(), "account"))
                .build();
    }

    private static Function<GatewayFilterSpec, UriSpec> through(Gates gates, String service) {
        return filters -> filters.filters(gates.before(service));
    }

    /** A stream of events has no time by which it must have answered in full. */
    private static Buildable<Route> liveMap(PredicateSpec route, URI service) {
        return route.path("/api/v1/showtimes/*/availability/stream")
                .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, NO_TIMEOUT)
                .uri(service);
    }

    private static Buildable<Route> document(PredicateSpec route, URI service, String name) {
        return route.path("/v3/api-docs/" + name)
                .filters(filters -> filters.setPath("/v3/api-docs"))
                .uri(service);
    }
}
