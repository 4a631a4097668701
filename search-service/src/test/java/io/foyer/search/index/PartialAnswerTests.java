package io.foyer.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import com.sun.net.httpserver.HttpServer;
import io.foyer.search.testing.Bound;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An Elasticsearch that lost a part of itself answers 200 all the same, with what it has left. */
class PartialAnswerTests {

    private static final String ANSWER =
            """
            {"took": 3, "timed_out": %s,
             "_shards": {"total": %d, "successful": %d, "skipped": 0, "failed": %d},
             "hits": {"total": {"value": 0, "relation": "eq"}, "max_score": null, "hits": []}}
            """;

    private static final SearchRequest QUESTION = SearchRequest.of(ask -> ask.index("listings"));

    @SuppressWarnings("NullAway.Init")
    private HttpServer elasticsearch;

    @SuppressWarnings("NullAway.Init")
    private SearchCluster cluster;

    @BeforeEach
    void start() throws IOException {
        elasticsearch =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elasticsearch.start();
        var url = "http://127.0.0.1:" + elasticsearch.getAddress().getPort();
        cluster =
                new SearchCluster(
                        Bound.to(ElasticsearchProperties.class, "url", url, "read-timeout", "5s"));
    }

    @AfterEach
    void stop() throws IOException {
        cluster.close();
        elasticsearch.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"false, 2, 1, 1", "false, 2, 1, 0", "true, 1, 1, 0"})
    void aPartIsNeverTakenForTheWhole(boolean timedOut, int total, int successful, int failed) {
        answers(ANSWER.formatted(timedOut, total, successful, failed));

        assertThatThrownBy(() -> cluster.search(QUESTION, Void.class))
                .isInstanceOf(PartialAnswer.class);
    }

    @Test
    void theWholeIs() throws IOException {
        answers(ANSWER.formatted(false, 2, 2, 0));

        assertThat(cluster.search(QUESTION, Void.class).hits().hits()).isEmpty();
    }

    private void answers(String json) {
        elasticsearch.createContext(
                "/",
                exchange -> {
                    var body = json.getBytes(StandardCharsets.UTF_8);
                    exchange.getRequestBody().readAllBytes();
                    exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
    }
}
