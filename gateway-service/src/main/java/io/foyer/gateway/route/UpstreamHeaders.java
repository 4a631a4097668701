package io.foyer.gateway.route;

import io.foyer.common.trace.RequestTrace;
import io.foyer.gateway.client.Clients;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a service hears of the request's headers: nothing that claims an identity or a way the
 * request came, but what the gateway itself has found out, and the trace the request belongs to.
 */
@Component
class UpstreamHeaders implements HttpHeadersFilter, Ordered {

    private final Clients clients;
    private final Propagator traces;

    UpstreamHeaders(Clients clients, ObjectProvider<Propagator> traces) {
        this.clients = clients;
        this.traces = traces.getIfAvailable(() -> Propagator.NOOP);
    }

    @Override
    public HttpHeaders filter(HttpHeaders sent, ServerWebExchange exchange) {
        var passed = new HttpHeaders();
        sent.forEach(
                (name, values) -> {
                    if (!isClaim(name)) {
                        passed.put(name, values);
                    }
                });
        var client = clients.of(exchange);
        passed.set("X-Forwarded-For", client.address().getHostAddress());
        passed.set("X-Forwarded-Proto", client.secure() ? "https" : "http");
        var host = exchange.getRequest().getHeaders().getFirst(HttpHeaders.HOST);
        if (host != null) {
            passed.set("X-Forwarded-Host", host);
        }
        RequestTrace.of(exchange)
                .ifPresent(trace -> traces.inject(trace, passed, UpstreamHeaders::put));
        return passed;
    }

    private static void put(@Nullable HttpHeaders headers, String name, String value) {
        if (headers != null) {
            headers.set(name, value);
        }
    }

    /** After Spring's own, which take hop-by-hop headers out. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    /** Cheap for most headers: few begin with an x or an f. */
    private static boolean isClaim(String header) {
        var first = header.charAt(0);
        if (first != 'x' && first != 'X' && first != 'f' && first != 'F') {
            return false;
        }
        var name = header.toLowerCase(Locale.ROOT);
        return name.equals("forwarded")
                || name.equals("x-roles")
                || name.equals("x-real-ip")
                || name.equals("x-http-method-override")
                || name.startsWith("x-user")
                || name.startsWith("x-forwarded")
                || name.startsWith("x-internal")
                || name.startsWith("x-foyer");
    }
}
