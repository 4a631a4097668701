package io.foyer.gateway.edge;

import io.foyer.gateway.client.Clients;
import io.foyer.gateway.identity.VerifiedCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * One line for each request, in fields, at DEBUG: on the hot path it costs one look at the level.
 * Neither queries nor tokens are in it; paths come percent-encoded, so no line breaks either.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class AccessLogFilter implements WebFilter {

    private static final Logger log = LoggerFactory.getLogger("io.foyer.gateway.access");
    private static final long NANOS_PER_MICRO = 1_000;

    private final Clients clients;

    AccessLogFilter(Clients clients) {
        this.clients = clients;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!log.isDebugEnabled()) {
            return chain.filter(exchange);
        }
        var start = System.nanoTime();
        return chain.filter(exchange).doFinally(_ -> write(exchange, start));
    }

    private void write(ServerWebExchange exchange, long start) {
        var request = exchange.getRequest();
        log.atDebug()
                .addKeyValue("method", request.getMethod())
                .addKeyValue("path", request.getURI().getRawPath())
                .addKeyValue("status", exchange.getResponse().getStatusCode())
                .addKeyValue("micros", (System.nanoTime() - start) / NANOS_PER_MICRO)
                .addKeyValue("client", clients.of(exchange).address().getHostAddress())
                .addKeyValue("account", VerifiedCaller.accountId(exchange))
                .log("answered");
    }
}
