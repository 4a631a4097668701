package io.foyer.gateway.limit;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses bodies that are too large: at once when they say so, else as soon as too much has come.
 * The bytes themselves pass untouched, which signatures of webhooks rely on.
 */
@Component
@Order(BodyLimitFilter.ORDER)
class BodyLimitFilter implements WebFilter {

    static final int ORDER = 20;

    private final LimitProperties limits;

    BodyLimitFilter(LimitProperties limits) {
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var headers = request.getHeaders();
        if (headers.getContentLength() > 0) {
            return headers.getContentLength() > limitFor(request)
                    ? Mono.error(new Problem(ProblemType.PAYLOAD_TOO_LARGE))
                    : chain.filter(exchange);
        }
        if (headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
            var counted = new CountedBody(request, limitFor(request));
            return chain.filter(exchange.mutate().request(counted).build());
        }
        return chain.filter(exchange);
    }

    private long limitFor(ServerHttpRequest request) {
        var path = request.getPath().value();
        if (path.startsWith("/api/v1/webhooks/")) {
            return limits.webhookBody().toBytes();
        }
        if (path.startsWith("/api/v1/venues/") && path.endsWith("/seat-maps/draft")) {
            return limits.seatMapBody().toBytes();
        }
        return limits.body().toBytes();
    }
}
