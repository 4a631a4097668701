package io.foyer.platform.payment;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a call from the wire, and refuses a caller without a right to it. */
final class CallReader {

    private static final int MOST_BYTES = 256 * 1024;

    private final ApiKeys keys;
    private final Ids ids;

    CallReader(ApiKeys keys, Ids ids) {
        this.keys = keys;
        this.ids = ids;
    }

    /** Marks the answer with the call's id and the API's version. */
    String stamp(HttpExchange exchange) {
        String id = ids.request();
        exchange.getResponseHeaders().set("Request-Id", id);
        exchange.getResponseHeaders()
                .set(
                        "Stripe-Version",
                        header(exchange, "Stripe-Version").orElse(Events.API_VERSION));
        header(exchange, "Idempotency-Key")
                .ifPresent(key -> exchange.getResponseHeaders().set("Idempotency-Key", key));
        return id;
    }

    ApiCall read(HttpExchange exchange, Operation operation, String requestId) throws IOException {
        String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        FormParameters parameters = FormParameters.parse(query, body(exchange));
        boolean post = exchange.getRequestMethod().equals("POST");
        return new ApiCall(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                parameters,
                requestId,
                post ? header(exchange, "Idempotency-Key").orElse(null) : null,
                fromBrowser(key(exchange, parameters), operation),
                null);
    }

    private static String body(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw Refusal.tooLarge();
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private boolean fromBrowser(@Nullable String key, Operation operation) {
        if (key == null) {
            throw Refusal.unauthorized(
                    null,
                    "You did not provide an API key. You need to provide your API key in the"
                            + " Authorization header, using Bearer auth.");
        }
        if (key.equals(keys.secret())) {
            return false;
        }
        if (!key.equals(keys.publishable())) {
            throw Refusal.unauthorized("api_key_invalid", "Invalid API Key provided.");
        }
        if (!operation.openToBrowsers()) {
            throw Refusal.unauthorized(
                    "secret_key_required",
                    "This API call cannot be made with a publishable API key. Please use a secret"
                            + " API key.");
        }
        return true;
    }

    private static @Nullable String key(HttpExchange exchange, FormParameters parameters) {
        String authorization = header(exchange, "Authorization").orElse("");
        if (authorization.startsWith("Bearer ")) {
            return authorization.substring("Bearer ".length()).trim();
        }
        if (authorization.startsWith("Basic ")) {
            return user(authorization.substring("Basic ".length()).trim());
        }
        return parameters.text("key").orElse(null);
    }

    private static @Nullable String user(String basic) {
        try {
            String both = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
            return both.substring(0, Math.max(0, both.indexOf(':')));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }
}
