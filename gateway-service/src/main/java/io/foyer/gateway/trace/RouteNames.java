package io.foyer.gateway.trace;

import io.micrometer.common.KeyValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.server.reactive.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.reactive.observation.ServerHttpObservationDocumentation.HighCardinalityKeyNames;
import org.springframework.http.server.reactive.observation.ServerHttpObservationDocumentation.LowCardinalityKeyNames;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/**
 * Names a request in metrics and traces by the route it took, and by nothing that a client wrote:
 * what people search for stands in addresses, and so may names and secrets. Which thing was asked
 * for, the service's own span says.
 */
@Component
class RouteNames extends DefaultServerRequestObservationConvention {

    private static final String NO_ROUTE = "none";

    @Override
    public String getContextualName(ServerRequestObservationContext context) {
        var method = "http " + method(context).getValue().toLowerCase(Locale.ROOT);
        var route = route(context);
        return route == null ? method : method + " " + route;
    }

    @Override
    protected KeyValue uri(ServerRequestObservationContext context) {
        var route = route(context);
        return route == null ? super.uri(context) : LowCardinalityKeyNames.URI.withValue(route);
    }

    @Override
    protected KeyValue httpUrl(ServerRequestObservationContext context) {
        var route = route(context);
        return HighCardinalityKeyNames.HTTP_URL.withValue(route == null ? NO_ROUTE : route);
    }

    /** Absent before one was found, and when there is none. */
    private static @Nullable String route(ServerRequestObservationContext context) {
        var ours = context.getPathPattern();
        return ours == null
                ? (String)
                        context.getAttributes()
                                .get(ServerWebExchangeUtils.GATEWAY_PREDICATE_MATCHED_PATH_ATTR)
                : ours;
    }
}
