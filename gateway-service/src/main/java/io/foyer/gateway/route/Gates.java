package io.foyer.gateway.route;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What stands before each service: how many may wait for it, and how often it is asked again. */
@Component
class Gates {

    private static final String PREFIX = "foyer.upstream.";
    private static final String SERVICE = "service";
    private static final String WEB_SOCKET = "websocket";

    private final UpstreamProperties limits;
    private final MeterRegistry metrics;
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();

    Gates(UpstreamProperties limits, MeterRegistry metrics) {
        this.limits = limits;
        this.metrics = metrics;
    }

    /** The one gate of the service, whoever sends something there. */
    Gate of(String service) {
        return gates.computeIfAbsent(service, this::open);
    }

    private Gate open(String service) {
        var shed = metrics.counter(PREFIX + "shed", SERVICE, service);
        var gate = new Gate(limits.inFlight(), limits.retryAfter(), shed::increment);
        Gauge.builder(PREFIX + "in.flight", gate, Gate::inFlight)
                .tag(SERVICE, service)
                .register(metrics);
        return gate;
    }

    /** What a route to the service passes, the gate first: what is repeated keeps its room. */
    GatewayFilter[] before(String service) {
        return new GatewayFilter[] {gateFilter(of(service)), retry(service)};
    }

    private static GatewayFilter gateFilter(Gate gate) {
        return (exchange, chain) -> {
            var upgrade = exchange.getRequest().getHeaders().getFirst(HttpHeaders.UPGRADE);
            // A WebSocket may stay for hours.
            return WEB_SOCKET.equalsIgnoreCase(upgrade)
                    ? chain.filter(exchange)
                    : gate.pass(chain.filter(exchange));
        };
    }

    private GatewayFilter retry(String service) {
        return new RetryOnceWhenUnreached(
                new RetryBudget(limits.retryShare(), limits.retriesSaved()),
                retries(service, "sent"),
                retries(service, "refused"));
    }

    private Counter retries(String service, String outcome) {
        return metrics.counter(PREFIX + "retries", SERVICE, service, "outcome", outcome);
    }
}
