package io.foyer.common.trace;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.Optional;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/**
 * Finds the trace of a request to a reactive service in its observation. The tracer itself knows no
 * current span here: on an event loop nothing belongs to a thread.
 */
public final class RequestTrace {

    private RequestTrace() {}

    /** Empty when tracing is off. */
    public static Optional<TraceContext> of(ServerWebExchange exchange) {
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .map(context -> context.<TracingContext>get(TracingContext.class))
                .map(TracingContext::getSpan)
                .map(span -> span.context());
    }
}
