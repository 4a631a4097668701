package io.foyer.search.index;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Elasticsearch is and how long anybody waits for it.
 *
 * @param url its address
 * @param apiKey sent as {@code Authorization: ApiKey}, when there is one
 * @param connections most connections of one instance for searches, and so the most in flight
 * @param writeConnections the same for all else
 * @param borrowTimeout bound on getting one of them
 * @param connectTimeout bound on opening a connection
 * @param readTimeout bound on the answer to a search
 * @param writeTimeout bound on the answer to a bulk write or a change of the index
 */
@ConfigurationProperties("foyer.search.elasticsearch")
public record ElasticsearchProperties(
        @DefaultValue("http://127.0.0.1:8920") URI url,
        @Nullable String apiKey,
        @DefaultValue("32") int connections,
        @DefaultValue("8") int writeConnections,
        @DefaultValue("100ms") Duration borrowTimeout,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("250ms") Duration readTimeout,
        @DefaultValue("10s") Duration writeTimeout) {}
