package io.foyer.system.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.foyer.testing.identity.TestIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Where the platform under test reads the keys of access tokens: those of account-service, and one
 * of ours. So a story of hundreds needs no hundreds of passwords hashed; the services verify these
 * tokens as they verify any other.
 */
final class KeyDesk implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final TestIdentity identity = new TestIdentity();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI accountKeys;
    private final HttpServer server;

    KeyDesk(int accountPort) {
        accountKeys =
                URI.create("http://127.0.0.1:%d/.well-known/jwks.json".formatted(accountPort));
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:%d/jwks.json".formatted(server.getAddress().getPort());
    }

    TestIdentity identity() {
        return identity;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var keys = JSON.readTree(fetch());
            JSON.readTree(identity.jwks())
                    .path("keys")
                    .forEach(((ArrayNode) keys.path("keys"))::add);
            var body = keys.toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Fails while account-service is away, and whoever asks is then without keys, as always. */
    private String fetch() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(accountKeys).timeout(PATIENCE).build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
