package io.foyer.search.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Which version of a document searches find. Reading a document by its id shows what was written
 * last; a search shows it only after the index was refreshed.
 */
@Component
public class SearchableVersions {

    private final SearchCluster cluster;
    private final IndexProperties settings;

    SearchableVersions(SearchCluster cluster, IndexProperties settings) {
        this.cluster = cluster;
        this.settings = settings;
    }

    /**
     * The version that a search finds now, if it finds any.
     *
     * @throws IndexUnavailable when it cannot be asked
     */
    public OptionalLong versionOf(UUID showtimeId) {
        try {
            return cluster
                    .writing()
                    .search(
                            ask ->
                                    ask.index(settings.alias())
                                            .query(
                                                    query ->
                                                            query.ids(
                                                                    ids ->
                                                                            ids.values(
                                                                                    showtimeId
                                                                                            .toString())))
                                            .version(true)
                                            .source(source -> source.fetch(false))
                                            .trackTotalHits(total -> total.enabled(false)),
                            Void.class)
                    .hits()
                    .hits()
                    .stream()
                    .map(Hit::version)
                    .filter(Objects::nonNull)
                    .mapToLong(Long::longValue)
                    .findFirst();
        } catch (IOException | ElasticsearchException failure) {
            throw new IndexUnavailable("Elasticsearch: " + failure.getMessage(), failure);
        }
    }
}
