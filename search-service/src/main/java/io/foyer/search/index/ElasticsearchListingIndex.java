package io.foyer.search.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import io.foyer.search.listing.Listing;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The index in Elasticsearch. */
@Component
class ElasticsearchListingIndex implements ListingIndex {

    private final SearchCluster cluster;
    private final IndexProperties settings;

    ElasticsearchListingIndex(SearchCluster cluster, IndexProperties settings) {
        this.cluster = cluster;
        this.settings = settings;
    }

    @Override
    public boolean prepare() {
        return reach(
                () -> {
                    var indices = cluster.writing().indices();
                    if (indices.existsAlias(ask -> ask.name(settings.alias())).value()) {
                        return false;
                    }
                    try (var mapping =
                            getClass().getResourceAsStream("/elasticsearch/listings.json")) {
                        indices.create(
                                index ->
                                        index.index(settings.firstIndex())
                                                .withJson(mapping)
                                                .settings(this::shape)
                                                .aliases(settings.alias(), alias -> alias));
                    }
                    return true;
                });
    }

    private IndexSettings.Builder shape(IndexSettings.Builder index) {
        return index.numberOfShards(String.valueOf(settings.shards()))
                .numberOfReplicas(String.valueOf(settings.replicas()))
                .refreshInterval(every -> every.time(settings.refreshInterval().toMillis() + "ms"));
    }

    @Override
    public List<WriteVerdict> write(Collection<Listing> listings, Collection<UUID> gone) {
        if (listings.isEmpty() && gone.isEmpty()) {
            return List.of();
        }
        return reach(() -> BulkVerdicts.of(cluster.writing().bulk(bulkOf(listings, gone))));
    }

    private BulkRequest bulkOf(Collection<Listing> listings, Collection<UUID> gone) {
        // Requiring the alias keeps a wiped Elasticsearch from making up an index without our
        // mapping.
        var bulk = new BulkRequest.Builder().index(settings.alias()).requireAlias(true);
        for (var listing : listings) {
            bulk.operations(
                    operation ->
                            operation.<ListingDocument>index(
                                    write ->
                                            write.id(listing.showtimeId().toString())
                                                    .versionType(VersionType.ExternalGte)
                                                    .version(listing.version())
                                                    .document(ListingDocument.of(listing))));
        }
        for (var showtimeId : gone) {
            bulk.operations(
                    operation -> operation.delete(delete -> delete.id(showtimeId.toString())));
        }
        return bulk.build();
    }

    @Override
    public Map<UUID, Long> versions(Collection<UUID> showtimeIds) {
        if (showtimeIds.isEmpty()) {
            return Map.of();
        }
        var ids = showtimeIds.stream().map(UUID::toString).toList();
        return reach(
                () ->
                        cluster
                                .writing()
                                .mget(
                                        ask ->
                                                ask.index(settings.alias())
                                                        .ids(ids)
                                                        .source(source -> source.fetch(false)),
                                        Void.class)
                                .docs()
                                .stream()
                                .filter(MultiGetResponseItem::isResult)
                                .map(MultiGetResponseItem::result)
                                .filter(found -> found.found() && found.version() != null)
                                .collect(
                                        Collectors.toMap(
                                                found -> UUID.fromString(found.id()),
                                                found -> found.version())));
    }

    private static <T> T reach(Call<T> call) {
        try {
            return call.run();
        } catch (IOException | ElasticsearchException failure) {
            throw new IndexUnavailable("Elasticsearch: " + failure.getMessage(), failure);
        }
    }

    private interface Call<T> {
        T run() throws IOException;
    }
}
