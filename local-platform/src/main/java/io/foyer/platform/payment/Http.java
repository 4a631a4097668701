package io.foyer.platform.payment;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes answers, whole or broken. */
final class Http {

    private Http() {}

    static void send(HttpExchange exchange, Answer answer) throws IOException {
        send(exchange, answer.status(), "application/json", answer.body());
    }

    static void send(HttpExchange exchange, int status, String type, String text)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-cache, no-store");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Promises an answer, and breaks the connection before it came. */
    static void breakOff(HttpExchange exchange, Answer answer) throws IOException {
        int length = answer.body().getBytes(StandardCharsets.UTF_8).length;
        exchange.sendResponseHeaders(answer.status(), length + 1L);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    static void allowBrowsers(HttpExchange exchange) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Access-Control-Allow-Origin", "*");
        headers.set("Access-Control-Allow-Methods", "GET, POST, OPTIONS");
        headers.set(
                "Access-Control-Allow-Headers",
                "Authorization, Content-Type, Idempotency-Key, Stripe-Version, Accept");
        headers.set("Access-Control-Expose-Headers", "Request-Id");
        headers.set("Access-Control-Max-Age", "300");
    }
}
