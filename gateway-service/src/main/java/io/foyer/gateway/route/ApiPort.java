package io.foyer.gateway.route;

import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * Whether a request came in where clients do. The management server finds this application's router
 * functions too, and none of the filters, which are what identity and limits rest on, stand before
 * it.
 */
@Component
public class ApiPort implements RequestPredicate {

    private final ApplicationContext api;

    ApiPort(ApplicationContext api) {
        this.api = api;
    }

    @Override
    public boolean test(ServerRequest request) {
        return request.exchange().getApplicationContext() == api;
    }
}
