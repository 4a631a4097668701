package io.foyer.gateway.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** The account whose verified token a request carries. */
public final class VerifiedCaller {

    private static final String ATTRIBUTE = VerifiedCaller.class.getName();

    private VerifiedCaller() {}

    /** Absent when the request carries no token. */
    public static @Nullable String accountId(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }

    static void set(ServerWebExchange exchange, String accountId) {
        exchange.getAttributes().put(ATTRIBUTE, accountId);
    }
}
