package io.foyer.benchmarks.scene;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Elasticsearch by its bare HTTP. */
public final class Elasticsearch implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final URI uri;

    Elasticsearch(URI uri) {
        this.uri = uri;
    }

    public URI uri() {
        return uri;
    }

    /**
     * Calls it.
     *
     * @param type of the body, such as {@code application/json}
     * @throws IOException when the answer is none of 2xx
     */
    public JsonNode call(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(uri.resolve(path))
                        .timeout(LIMIT)
                        .header("Content-Type", type)
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body))
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(
                    method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return call("GET", path, "application/json", "");
    }

    public JsonNode post(String path, String json) throws IOException, InterruptedException {
        return call("POST", path, "application/json", json);
    }

    /** Documents that a search would find now; 0 when there is no such index. */
    public long count(String index, String query) throws IOException, InterruptedException {
        var path = "/" + index + "/_count?ignore_unavailable=true&allow_no_indices=true";
        return post(path, "{\"query\":" + query + "}").path("count").asLong();
    }

    /** Returns when so many documents are found; an index that is just being made finds none. */
    public void awaitCount(String index, long wanted, Duration within)
            throws IOException, InterruptedException {
        var deadline = System.nanoTime() + within.toNanos();
        var found = "nothing yet";
        while (System.nanoTime() < deadline) {
            try {
                var count = count(index, "{\"match_all\":{}}");
                if (count >= wanted) {
                    return;
                }
                found = count + " documents";
            } catch (IOException notReady) {
                found = String.valueOf(notReady.getMessage());
            }
            Thread.sleep(LOOK_EVERY);
        }
        throw new IOException(
                "Not the %d documents of %s after %s: %s".formatted(wanted, index, within, found));
    }

    @Override
    public void close() {
        http.close();
    }
}
