package io.foyer.booking.checkout;

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
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Where webhooks are sent to; each goes on to every instance at once, as it came. */
final class BothInstances implements AutoCloseable {

    private static final String SIGNATURE = "Stripe-Signature";

    private final List<URI> instances;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger taken = new AtomicInteger();
    private final HttpServer server;

    BothInstances(List<Integer> ports) {
        this.instances = ports.stream().map(BothInstances::webhooksAt).toList();
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::passOn);
        server.start();
    }

    static URI webhooksAt(int port) {
        return URI.create("http://127.0.0.1:" + port + "/api/v1/webhooks/stripe");
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** How many webhooks every instance has taken. */
    int taken() {
        return taken.get();
    }

    private void passOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var signature = exchange.getRequestHeaders().getFirst(SIGNATURE);
            var answers =
                    instances.stream()
                            .map(
                                    to ->
                                            http.sendAsync(
                                                    HttpRequest.newBuilder(to)
                                                            .header(
                                                                    "Content-Type",
                                                                    "application/json")
                                                            .header(SIGNATURE, signature)
                                                            .POST(
                                                                    HttpRequest.BodyPublishers
                                                                            .ofByteArray(body))
                                                            .build(),
                                                    HttpResponse.BodyHandlers.discarding()))
                            .toList();
            var worst = answers.stream().mapToInt(answer -> answer.join().statusCode()).max();
            if (worst.orElse(0) < 300) {
                taken.incrementAndGet();
            }
            exchange.sendResponseHeaders(worst.orElse(500), -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
