package io.foyer.gateway.alias;

import io.foyer.common.problem.Problem;
import io.foyer.gateway.identity.VerifiedCaller;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses an address that names another account than the caller's. The API itself knows only "me",
 * so without this the name in the address would be believed and mean nothing.
 */
@Component
@Order(NamedAccountFilter.ORDER)
class NamedAccountFilter implements WebFilter {

    /** Once the caller is known. */
    static final int ORDER = 15;

    private static final String ATTRIBUTE = NamedAccountFilter.class.getName();

    static void name(ServerWebExchange exchange, String account) {
        exchange.getAttributes().put(ATTRIBUTE, account);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String named = exchange.getAttribute(ATTRIBUTE);
        var caller = VerifiedCaller.accountId(exchange);
        return named == null || caller == null || caller.equalsIgnoreCase(named)
                ? chain.filter(exchange)
                : Mono.error(Problem.notFound());
    }
}
