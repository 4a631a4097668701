package io.foyer.search.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and Elasticsearch and does to bulk requests what a crowded or broken
 * network does: the answer of one that took effect is lost, or one item comes back as too much.
 */
public final class MeddlingProxy implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<String> CARRIED = Set.of("content-type", "accept", "authorization");

    private final URI behind;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final AtomicInteger answersToLose = new AtomicInteger();
    private final Set<String> busyOnce = ConcurrentHashMap.newKeySet();
    private final AtomicInteger bulks = new AtomicInteger();

    public MeddlingProxy(URI behind) {
        this.behind = behind;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next bulk writes take effect and their answers never arrive. */
    public void loseAnswers(int bulkWrites) {
        answersToLose.set(bulkWrites);
    }

    /** The next write of this document is held back and answered with a 429. */
    public void beBusyOnceFor(Object documentId) {
        busyOnce.add(documentId.toString());
    }

    /** Bulk writes seen so far. */
    public int bulks() {
        return bulks.get();
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestURI().getPath().endsWith("/_bulk")) {
                bulk(exchange, body);
            } else {
                answer(exchange, forward(exchange, body));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void bulk(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        bulks.incrementAndGet();
        var split = BulkBody.split(body, busyOnce);
        if (split.forwarded().length == 0) {
            answer(exchange, 200, "application/json", BulkBody.allBusy(split.heldBack()));
            return;
        }
        var response = forward(exchange, split.forwarded());
        if (answersToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return; // the connection is closed without an answer
        }
        answer(
                exchange,
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse("application/json"),
                BulkBody.withBusy(response.body(), split.heldBack()));
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI().toString()))
                        .timeout(PATIENCE)
                        .method(
                                exchange.getRequestMethod(),
                                HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) -> {
                            if (CARRIED.contains(name.toLowerCase(Locale.ROOT))) {
                                values.forEach(value -> request.header(name, value));
                            }
                        });
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> response)
            throws IOException {
        var type = response.headers().firstValue("Content-Type").orElse("application/json");
        answer(exchange, response.statusCode(), type, response.body());
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().put("Content-Type", List.of(type));
        exchange.getResponseHeaders().put("X-Elastic-Product", List.of("Elasticsearch"));
        var length =
                "HEAD".equals(exchange.getRequestMethod()) || body.length == 0 ? -1 : body.length;
        exchange.sendResponseHeaders(status, length);
        if (length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
