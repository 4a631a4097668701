package io.foyer.platform.payment;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A webhook endpoint that verifies as the platform does, with stripe-java. */
final class Inbox implements AutoCloseable {

    static final String SECRET = "whsec_sandbox";

    private final List<Event> accepted = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final HttpServer server;

    Inbox() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks");
    }

    /** The next {@code count} deliveries are answered with 500. */
    void failNext(int count) {
        failures.set(count);
    }

    List<Event> accepted() {
        return accepted;
    }

    List<String> types() {
        return accepted.stream().map(Event::getType).toList();
    }

    List<String> refused() {
        return refused;
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(answer(exchange), -1);
        }
    }

    private int answer(HttpExchange exchange) throws IOException {
        String payload =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String signature = exchange.getRequestHeaders().getFirst("Stripe-Signature");
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return 500;
        }
        try {
            accepted.add(Webhook.constructEvent(payload, signature, SECRET, 300));
            return 200;
        } catch (SignatureVerificationException e) {
            refused.add(String.valueOf(e.getMessage()));
            return 400;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
