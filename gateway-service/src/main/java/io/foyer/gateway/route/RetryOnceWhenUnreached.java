package io.foyer.gateway.route;

import java.net.ConnectException;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.PrematureCloseException;

/**
 * Sends a GET once more when the service was not reached, as while an instance restarts. Nothing
 * else is ever repeated: a command may have had its effect.
 */
final class RetryOnceWhenUnreached implements GatewayFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var sent = chain.filter(exchange);
        if (exchange.getRequest().getMethod() != HttpMethod.GET) {
            return sent;
        }
        return sent.onErrorResume(
                failure -> isUnreached(failure) && !exchange.getResponse().isCommitted(),
                _ -> {
                    ServerWebExchangeUtils.reset(exchange);
                    return chain.filter(exchange);
                });
    }

    /** A kept connection that the service had just closed counts too. */
    private static boolean isUnreached(Throwable failure) {
        return failure instanceof ConnectException || failure instanceof PrematureCloseException;
    }
}
