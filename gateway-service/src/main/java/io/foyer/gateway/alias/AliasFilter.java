package io.foyer.gateway.alias;

import io.foyer.gateway.alias.Alias.Canonical;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Gives a request its canonical address before anything else looks at it. */
@Component
@Order(AliasFilter.ORDER)
class AliasFilter implements WebFilter {

    static final int ORDER = Ordered.HIGHEST_PRECEDENCE;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (request.getPath().value().startsWith("/api/")) {
            return chain.filter(exchange);
        }
        return Aliases.translate(request)
                .map(call -> chain.filter(readdressed(exchange, call)))
                .orElseGet(() -> chain.filter(exchange));
    }

    private static ServerWebExchange readdressed(ServerWebExchange exchange, Canonical call) {
        if (call.account() != null) {
            NamedAccountFilter.name(exchange, call.account());
        }
        var target = UriComponentsBuilder.fromUriString(call.address()).build(true);
        var uri =
                UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
                        .replacePath(target.getPath())
                        .replaceQuery(target.getQuery())
                        .build(true)
                        .toUri();
        return exchange.mutate().request(request -> request.uri(uri).method(call.method())).build();
    }
}
