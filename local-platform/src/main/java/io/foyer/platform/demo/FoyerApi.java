package io.foyer.platform.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The platform's public API, patient with a server that asks to slow down. */
final class FoyerApi implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int MOST_TRIES = 30;

    /** An answer: a JSON document, or nothing where the body is empty. */
    record Answer(int status, JsonNode body) {}

    private final URI gateway;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT_TIMEOUT)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
    private volatile @Nullable String token;

    FoyerApi(URI gateway) {
        this.gateway = gateway;
    }

    /** Calls in the name of whoever has this access token from now on. */
    void authenticate(String accessToken) {
        token = accessToken;
    }

    JsonNode get(String path) {
        return expect("GET", path, call("GET", path, null));
    }

    JsonNode post(String path, Object body) {
        return expect("POST", path, call("POST", path, body));
    }

    JsonNode put(String path, Object body) {
        return expect("PUT", path, call("PUT", path, body));
    }

    private static JsonNode expect(String method, String path, Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new DemoFailure(
                    "%s %s was answered with %d: %s"
                            .formatted(method, path, answer.status(), answer.body()));
        }
        return answer.body();
    }

    /** Calls until there is an answer other than "too fast" or "too busy". */
    Answer call(String method, String path, @Nullable Object body) {
        for (int attempt = 1; ; attempt++) {
            HttpResponse<String> response = send(method, path, body);
            int status = response.statusCode();
            if ((status != 429 && status != 503) || attempt == MOST_TRIES) {
                return new Answer(status, read(response.body()));
            }
            pause(retryAfter(response));
        }
    }

    private static JsonNode read(String body) {
        return body.isEmpty() ? Programme.JSON.createObjectNode() : Programme.JSON.readTree(body);
    }

    private static Duration retryAfter(HttpResponse<String> response) {
        long seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
        Duration asked = Duration.ofSeconds(Math.max(1, seconds));
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }

    private HttpResponse<String> send(String method, String path, @Nullable Object body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(gateway + "/api/v1" + path))
                        .timeout(CALL_TIMEOUT)
                        .header("Accept", "application/json")
                        .method(method, publisher(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        String bearer = token;
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new DemoFailure(
                    "%s %s at %s had no answer: %s"
                            .formatted(method, path, gateway, e.getMessage()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Loading the demo was stopped.", e);
        }
    }

    private static HttpRequest.BodyPublisher publisher(@Nullable Object body) {
        return body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(Programme.JSON.writeValueAsBytes(body));
    }

    static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Loading the demo was stopped.", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
