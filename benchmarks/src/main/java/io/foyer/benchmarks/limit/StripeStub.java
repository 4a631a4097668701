package io.foyer.benchmarks.limit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Answers like Stripe where every card is good: makes an intent, authorises it when it is confirmed
 * and collects it when it is captured. It knows nothing else, so that it costs as little as may be.
 */
public final class StripeStub implements AutoCloseable {

    private static final String INTENTS = "/v1/payment_intents";

    private final Map<String, Intent> intents = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private StripeStub(HttpServer server) {
        this.server = server;
    }

    public static StripeStub start() throws IOException {
        var server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
        var stub = new StripeStub(server);
        server.setExecutor(stub.threads);
        server.createContext(INTENTS, stub::answer);
        server.start();
        return stub;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        var form =
                form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var path = exchange.getRequestURI().getPath().substring(INTENTS.length()).split("/");
        var intent =
                switch (path.length > 2 ? path[2] : "") {
                    case "confirm" -> move(path[1], "requires_capture");
                    case "capture" -> move(path[1], "succeeded");
                    case "cancel" -> move(path[1], "canceled");
                    default -> path.length > 1 ? intents.get(path[1]) : make(form);
                };
        var body = (intent == null ? "{}" : intent.json()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(intent == null ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Intent make(Map<String, String> form) {
        var intent =
                new Intent(
                        "pi_" + UUID.randomUUID().toString().replace("-", ""),
                        form.getOrDefault("amount", ""),
                        form.getOrDefault("currency", ""),
                        form.getOrDefault("metadata[booking_id]", ""),
                        form.getOrDefault("metadata[payment_id]", ""),
                        "requires_payment_method");
        intents.put(intent.id, intent);
        return intent;
    }

    private Intent move(String id, String status) {
        return intents.computeIfPresent(id, (_, intent) -> intent.in(status));
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(
                        Collectors.toMap(
                                pair -> decoded(pair[0]), pair -> decoded(pair[1]), (a, _) -> a));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private record Intent(
            String id,
            String amount,
            String currency,
            String bookingId,
            String paymentId,
            String status) {

        Intent in(String next) {
            return new Intent(id, amount, currency, bookingId, paymentId, next);
        }

        String json() {
            return """
            {"id":"%s","object":"payment_intent","amount":%s,"currency":"%s","status":"%s","client_secret":"%s_secret",
             "metadata":{"booking_id":"%s","payment_id":"%s"},"livemode":false}\
            """
                    .formatted(id, amount, currency, status, id, bookingId, paymentId);
        }
    }
}
