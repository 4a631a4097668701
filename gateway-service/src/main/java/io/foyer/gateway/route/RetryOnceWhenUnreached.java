package io.foyer.gateway.route;

import io.micrometer.core.instrument.Counter;
import java.net.ConnectException;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.PrematureCloseException;

/**
 * Sends a GET once more when the service was not reached, as while an instance restarts, as long as
 * the budget lasts. Nothing else is ever repeated: a command may have had its effect.
 */
final class RetryOnceWhenUnreached implements GatewayFilter {

    private final RetryBudget budget;
    private final Counter sent;
    private final Counter refused;

    RetryOnceWhenUnreached(RetryBudget budget, Counter sent, Counter refused) {
        this.budget = budget;
        this.sent = sent;
        this.refused = refused;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var first = chain.filter(exchange);
        if (exchange.getRequest().getMethod() != HttpMethod.GET) {
            return first;
        }
        budget.earn();
        return first.onErrorResume(
                failure ->
                        isUnreached(failure)
                                && !exchange.getResponse().isCommitted()
                                && isPaidFor(),
                _ -> {
                    ServerWebExchangeUtils.reset(exchange);
                    return chain.filter(exchange);
                });
    }

    /** A kept connection that the service had just closed counts too. */
    private static boolean isUnreached(Throwable failure) {
        return failure instanceof ConnectException || failure instanceof PrematureCloseException;
    }

    private boolean isPaidFor() {
        var isPaid = budget.spend();
        (isPaid ? sent : refused).increment();
        return isPaid;
    }
}
