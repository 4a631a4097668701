package io.foyer.gateway.limit;

import com.github.benmanes.caffeine.cache.Ticker;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets requests pass at a rate, and tells the others when to come back. */
final class RateLimit {

    /** Absent when the limit is off. */
    private final @Nullable Buckets buckets;

    RateLimit(int perSecond, LimitProperties limits, Ticker ticker) {
        this.buckets =
                perSecond == 0
                        ? null
                        : new Buckets(Rate.of(perSecond, limits.burst()), limits.counted(), ticker);
    }

    Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain, Object whose) {
        if (buckets == null) {
            return chain.filter(exchange);
        }
        var wait = buckets.take(whose);
        return wait.isZero() ? chain.filter(exchange) : refuse(exchange, wait, buckets.rate());
    }

    private static Mono<Void> refuse(ServerWebExchange exchange, Duration wait, Rate rate) {
        var seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        var headers = exchange.getResponse().getHeaders();
        headers.set("RateLimit-Limit", String.valueOf(rate.perSecond()));
        headers.set("RateLimit-Remaining", "0");
        headers.set("RateLimit-Reset", String.valueOf(seconds));
        return Mono.error(
                new Problem(ProblemType.TOO_MANY_REQUESTS).retryAfter(Duration.ofSeconds(seconds)));
    }
}
