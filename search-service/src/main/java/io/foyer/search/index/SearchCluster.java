package io.foyer.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientOptions;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.RequestOptions;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.time.Duration;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The clients for Elasticsearch: one patient enough for bulk writes, one that a buyer waits for,
 * each with connections of its own so that writes in trouble leave none of the searches waiting.
 */
@Component
public class SearchCluster implements AutoCloseable {

    private final Rest5Client readers;
    private final Rest5Client writers;
    private final ElasticsearchClient reading;
    private final ElasticsearchClient writing;

    SearchCluster(ElasticsearchProperties settings) {
        this.readers = connect(settings, settings.connections(), settings.readTimeout());
        this.writers = connect(settings, settings.writeConnections(), settings.writeTimeout());
        var mapper = new Jackson3JsonpMapper(mapper());
        this.reading = client(readers, mapper, settings.readTimeout(), settings);
        this.writing = client(writers, mapper, settings.writeTimeout(), settings);
    }

    /**
     * Searches.
     *
     * @throws IOException when no answer came in time, or only a part of it
     */
    public <T> SearchResponse<T> search(SearchRequest request, Class<T> type) throws IOException {
        var response = reading.search(request, type);
        var shards = response.shards();
        var missing = shards.total().intValue() - shards.successful().intValue();
        if (response.timedOut() || shards.failed().intValue() > 0 || missing > 0) {
            throw new PartialAnswer(shards, response.timedOut());
        }
        return response;
    }

    /** For what is no search; a search is better asked by {@link #search}. */
    public ElasticsearchClient reading() {
        return reading;
    }

    public ElasticsearchClient writing() {
        return writing;
    }

    @Override
    public void close() throws IOException {
        try (readers) {
            writers.close();
        }
    }

    private static ElasticsearchClient client(
            Rest5Client connections,
            Jackson3JsonpMapper mapper,
            Duration limit,
            ElasticsearchProperties settings) {
        return new ElasticsearchClient(
                new Rest5ClientTransport(connections, mapper, answerWithin(limit, settings)));
    }

    private static Rest5Client connect(ElasticsearchProperties settings, int most, Duration limit) {
        var builder = Rest5Client.builder(settings.url());
        if (settings.apiKey() != null) {
            builder.setDefaultHeaders(
                    new Header[] {
                        new BasicHeader(HttpHeaders.AUTHORIZATION, "ApiKey " + settings.apiKey())
                    });
        }
        return builder.setConnectionConfigCallback(
                        connection ->
                                connection
                                        .setConnectTimeout(timeout(settings.connectTimeout()))
                                        .setSocketTimeout(timeout(limit)))
                .setConnectionManagerCallback(
                        pool -> pool.setMaxConnPerRoute(most).setMaxConnTotal(most))
                .build();
    }

    private static Rest5ClientOptions answerWithin(
            Duration limit, ElasticsearchProperties settings) {
        var options = RequestOptions.DEFAULT.toBuilder();
        options.setRequestConfig(
                RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout(settings.borrowTimeout()))
                        .setResponseTimeout(timeout(limit))
                        .build());
        return new Rest5ClientOptions(options.build(), false);
    }

    private static Timeout timeout(Duration limit) {
        return Timeout.of(limit);
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .changeDefaultPropertyInclusion(
                        included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }
}
