package io.foyer.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
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
 * The clients for Elasticsearch: one patient enough for bulk writes, one that a buyer waits for.
 */
@Component
public class SearchCluster implements AutoCloseable {

    private final Rest5Client connections;
    private final ElasticsearchClient reading;
    private final ElasticsearchClient writing;

    SearchCluster(ElasticsearchProperties settings) {
        this.connections = connect(settings);
        var mapper = new Jackson3JsonpMapper(mapper());
        this.reading =
                new ElasticsearchClient(
                        new Rest5ClientTransport(
                                connections,
                                mapper,
                                answerWithin(settings.readTimeout(), settings)));
        this.writing =
                new ElasticsearchClient(
                        new Rest5ClientTransport(
                                connections,
                                mapper,
                                answerWithin(settings.writeTimeout(), settings)));
    }

    public ElasticsearchClient reading() {
        return reading;
    }

    ElasticsearchClient writing() {
        return writing;
    }

    @Override
    public void close() throws IOException {
        connections.close();
    }

    private static Rest5Client connect(ElasticsearchProperties settings) {
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
                                        .setSocketTimeout(timeout(settings.writeTimeout())))
                .setConnectionManagerCallback(
                        pool ->
                                pool.setMaxConnPerRoute(settings.connections())
                                        .setMaxConnTotal(settings.connections()))
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
