package io.foyer.gateway.route;

import io.foyer.gateway.route.ServiceCall.Service;
import java.util.List;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Asks queue-service whether it would open a WebSocket before the client's connection becomes one.
 * The client is upgraded before the service is called, so what the service refuses afterwards would
 * be a connection that closes without a word instead of 400, 401, 403 or 404 with a problem.
 *
 * <p>Asked without an upgrade, the service answers 426 where nothing else is wrong. Costs one more
 * call for each connection.
 */
@Component
class RefusalBeforeUpgrade implements GatewayFilter {

    private static final String WEB_SOCKET = "websocket";

    /** What it judges by, beside the token in the header. */
    private static final List<String> JUDGED =
            List.of(HttpHeaders.ORIGIN, "Sec-WebSocket-Protocol");

    private final Services services;

    RefusalBeforeUpgrade(Services services) {
        this.services = services;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (!WEB_SOCKET.equalsIgnoreCase(exchange.getRequest().getHeaders().getUpgrade())) {
            return chain.filter(exchange);
        }
        return services.call(exchange, question(exchange.getRequest()))
                .flatMap(
                        answer ->
                                answer.status().isSameCodeAs(HttpStatus.UPGRADE_REQUIRED)
                                        ? chain.filter(exchange)
                                        : answer.writeTo(exchange.getResponse()));
    }

    private static ServiceCall question(ServerHttpRequest request) {
        var uri = request.getURI();
        var query = uri.getRawQuery();
        var call =
                ServiceCall.get(
                        Service.QUEUE,
                        query == null ? uri.getRawPath() : uri.getRawPath() + "?" + query);
        for (var name : JUDGED) {
            var value = request.getHeaders().getFirst(name);
            call = value == null ? call : call.with(name, value);
        }
        return call;
    }
}
