package io.foyer.availability.live.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks once. */
final class Answers {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Answers() {}

    static String get(URI url) {
        return ask(url).body();
    }

    static HttpResponse<String> ask(URI url) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(20)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
