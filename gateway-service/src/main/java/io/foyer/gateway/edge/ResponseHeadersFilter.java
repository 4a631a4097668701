package io.foyer.gateway.edge;

import io.foyer.gateway.client.Clients;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Sets the headers just before an answer goes out, over whatever a service has said. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ResponseHeadersFilter implements WebFilter {

    private final Clients clients;
    private final boolean byStripe;

    ResponseHeadersFilter(Clients clients, CheckoutProperties checkout) {
        this.clients = clients;
        this.byStripe = checkout.byStripe();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> write(exchange)));
        return chain.filter(exchange);
    }

    private void write(ServerWebExchange exchange) {
        var method = exchange.getRequest().getMethod();
        var path = exchange.getRequest().getPath().value();
        ResponseHeaders.of(method, path, byStripe)
                .write(
                        exchange.getResponse().getHeaders(),
                        ResponseHeaders.isPersonal(method, path),
                        clients.of(exchange).secure());
    }
}
