package io.foyer.testing.store;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thing the holder asks of Elasticsearch. */
final class SearchIndices {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndices.class);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private SearchIndices() {}

    static void delete(URI elasticsearch, String pattern) {
        HttpRequest request =
                HttpRequest.newBuilder(elasticsearch.resolve("/" + pattern))
                        .timeout(LIMIT)
                        .DELETE()
                        .build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build()) {
            client.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            LOG.warn("Indices {} stay", pattern, e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
