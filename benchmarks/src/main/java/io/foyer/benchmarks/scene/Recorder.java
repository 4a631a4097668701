package io.foyer.benchmarks.scene;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Stands between a service and Elasticsearch and writes down what is asked, byte for byte. So the
 * limit is asked exactly what the service asks, whatever that turns into, and the service needs no
 * door for it.
 */
public final class Recorder implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 20;

    /** What the two ends of each connection settle between themselves. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of(
                    "connection",
                    "content-length",
                    "host",
                    "transfer-encoding",
                    "upgrade",
                    ":status");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<byte[]> asked = new CopyOnWriteArrayList<>();
    private final List<String> bulks = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final URI elasticsearch;

    private Recorder(URI elasticsearch) throws IOException {
        this.elasticsearch = elasticsearch;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    static Recorder before(URI elasticsearch) throws IOException {
        return new Recorder(elasticsearch);
    }

    /**
     * What a run of questions came to.
     *
     * @param questions how many were asked of the service
     * @param requests what it asked of Elasticsearch for them, as it went over the wire
     */
    public record Recording(int questions, List<byte[]> requests) {

        /** Requests for one question: a search that finds nothing asks again, forgivingly. */
        public double perQuestion() {
            return requests.size() / (double) questions;
        }
    }

    /** These variables, and the recorder in Elasticsearch's place. */
    Map<String, String> environment(Map<String, String> others) {
        var variables = new HashMap<>(others);
        variables.put(
                "FOYER_ELASTICSEARCH_URL", "http://127.0.0.1:" + server.getAddress().getPort());
        return variables;
    }

    /** Bulks that were written since the last call, as they were sent. */
    List<String> bulks() {
        var written = List.copyOf(bulks);
        bulks.clear();
        return written;
    }

    /** Asks the paths one after another. */
    Recording record(URI service, List<String> paths) throws IOException, InterruptedException {
        var requests = new ArrayList<byte[]>();
        for (var path : paths) {
            requests.addAll(ask(service.resolve(path)));
        }
        if (requests.isEmpty()) {
            throw new IOException("Nothing was asked of Elasticsearch");
        }
        return new Recording(paths.size(), requests);
    }

    /** A service just started, or its store, may be too slow at first: then it is asked again. */
    private List<byte[]> ask(URI question) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(question).timeout(LIMIT).build();
        for (var attempt = 1; true; attempt++) {
            asked.clear();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 200 && !answer.body().contains("\"degraded\":true")) {
                return new ArrayList<>(asked);
            }
            if (attempt == ATTEMPTS) {
                throw new IOException(question + ": " + answer.statusCode() + " " + answer.body());
            }
            Thread.sleep(PAUSE);
        }
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            note(exchange, body);
            var request =
                    HttpRequest.newBuilder(elasticsearch.resolve(exchange.getRequestURI()))
                            .timeout(LIMIT)
                            .method(
                                    exchange.getRequestMethod(),
                                    body.length == 0
                                            ? BodyPublishers.noBody()
                                            : BodyPublishers.ofByteArray(body));
            exchange.getRequestHeaders().entrySet().stream()
                    .filter(header -> isPassedOn(header.getKey()))
                    .forEach(
                            header ->
                                    request.header(header.getKey(), header.getValue().getFirst()));
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().map().entrySet().stream()
                    .filter(header -> isPassedOn(header.getKey()))
                    .forEach(
                            header ->
                                    exchange.getResponseHeaders()
                                            .put(header.getKey(), header.getValue()));
            var length = answer.body().length;
            exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
            if (length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(HttpExchange exchange, byte[] body) {
        var path = exchange.getRequestURI().getPath();
        if (path.endsWith("/_search") || path.endsWith("/_msearch")) {
            asked.add(Requests.again(exchange, body));
        } else if (path.endsWith("/_bulk")) {
            bulks.add(new String(body, StandardCharsets.UTF_8));
        }
    }

    static boolean isPassedOn(String header) {
        return !OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
