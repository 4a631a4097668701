package io.foyer.platform.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Ready when an address answers 200. */
public final class HttpProbe implements ReadinessProbe {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    // One for all: each client would bring threads of its own.
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(LIMIT)
                    .build();

    private final HttpRequest request;

    /** Asks by GET. */
    public HttpProbe(URI uri) {
        request = HttpRequest.newBuilder(uri).timeout(LIMIT).build();
    }

    @Override
    public boolean isReady() {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
