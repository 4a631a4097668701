package io.foyer.benchmarks.scene;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Between a service that asks one search per question and a store that answers {@code found}. */
class RecorderTests {

    private static final String QUESTION = "{\"query\":\"Beyoncé\"}";

    private HttpServer store;
    private HttpServer service;
    private Recorder recorder;
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void start() throws IOException {
        store = serve(exchange -> respond(exchange, "found"));
        recorder = Recorder.before(addressOf(store));
        var search = URI.create(recorder.environment(Map.of()).get("FOYER_ELASTICSEARCH_URL"));
        service = serve(exchange -> respond(exchange, ask(search) + answers.poll()));
    }

    @AfterEach
    void stop() {
        service.stop(0);
        recorder.close();
        store.stop(0);
    }

    @Test
    void whatIsAskedIsKeptByteForByte() throws Exception {
        var recording = recorder.record(addressOf(service), List.of("/a", "/b"));

        assertThat(recording.perQuestion()).isEqualTo(1);
        assertThat(new String(recording.requests().getFirst(), UTF_8))
                .startsWith("POST /listings/_search?typed_keys=true HTTP/1.1\r\n")
                .containsIgnoringCase("content-type: application/json\r\n")
                .contains("Content-Length: " + QUESTION.getBytes(UTF_8).length + "\r\n")
                .endsWith("\r\n\r\n" + QUESTION);
    }

    @Test
    void anAnswerThatIsNotElasticsearchsIsAskedForAgain() throws Exception {
        answers.add("{\"degraded\":true}");

        var recording = recorder.record(addressOf(service), List.of("/a"));

        assertThat(recording.requests()).hasSize(1);
        assertThat(answers).isEmpty();
    }

    private static String ask(URI search) throws IOException {
        try (var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(search.resolve("/listings/_search?typed_keys=true"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(QUESTION))
                            .build();
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static HttpServer serve(HttpHandler handler) throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", handler);
        server.start();
        return server;
    }

    private static void respond(HttpExchange exchange, String text) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var bytes = text.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static URI addressOf(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
