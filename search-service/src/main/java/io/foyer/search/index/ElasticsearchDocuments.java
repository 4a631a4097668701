package io.foyer.search.index;

import static io.foyer.search.index.Reach.reach;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.foyer.search.listing.Listing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The documents behind one alias. */
final class ElasticsearchDocuments implements ListingDocuments {

    private static final String KEY = "showtimeId";
    private static final String VERSION = "version";
    private static final String REVISION = "revision";

    private static final SortOptions BY_KEY =
            SortOptions.of(
                    sort -> sort.field(field -> field.field(KEY).unmappedType(FieldType.Keyword)));

    private final SearchCluster cluster;
    private final ListingIndices indices;
    private final String alias;

    ElasticsearchDocuments(SearchCluster cluster, ListingIndices indices, String alias) {
        this.cluster = cluster;
        this.indices = indices;
        this.alias = alias;
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
        var bulk = new BulkRequest.Builder().index(alias).requireAlias(true);
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
    public Map<UUID, Held> held(Collection<UUID> showtimeIds) {
        if (showtimeIds.isEmpty()) {
            return Map.of();
        }
        var ids = showtimeIds.stream().map(UUID::toString).toList();
        return reach(
                () ->
                        cluster
                                .writing()
                                .mget(
                                        ask -> ask.index(alias).ids(ids).sourceIncludes(REVISION),
                                        Form.class)
                                .docs()
                                .stream()
                                .filter(MultiGetResponseItem::isResult)
                                .map(MultiGetResponseItem::result)
                                .filter(found -> found.found() && found.version() != null)
                                .map(ElasticsearchDocuments::heldOf)
                                .collect(Collectors.toMap(Held::showtimeId, held -> held)));
    }

    private static Held heldOf(GetResult<Form> found) {
        var form = found.source();
        return new Held(
                UUID.fromString(found.id()),
                found.version() == null ? 0 : found.version(),
                form == null ? 0 : form.revision());
    }

    /**
     * Reads columns only: a document's own id is stored beside its source, which would have to be
     * unpacked for every one of a million.
     */
    @Override
    public List<Held> after(UUID after, int limit) {
        var request =
                new SearchRequest.Builder()
                        .index(alias)
                        .query(query -> query.exists(has -> has.field(KEY)))
                        .size(limit)
                        .sort(BY_KEY)
                        .searchAfter(FieldValue.of(after.toString()))
                        .storedFields("_none_")
                        .docvalueFields(column -> column.field(VERSION))
                        .docvalueFields(column -> column.field(REVISION))
                        .trackTotalHits(total -> total.enabled(false))
                        .build();
        return reach(
                () ->
                        cluster.writing().search(request, Void.class).hits().hits().stream()
                                .map(ElasticsearchDocuments::heldOf)
                                .toList());
    }

    private static Held heldOf(Hit<Void> hit) {
        return new Held(
                UUID.fromString(hit.sort().getFirst().stringValue()),
                column(hit, VERSION),
                Math.toIntExact(column(hit, REVISION)));
    }

    private static long column(Hit<Void> hit, String name) {
        var values = hit.fields().get(name);
        return values == null ? 0 : values.toJson().asJsonArray().getJsonNumber(0).longValue();
    }

    @Override
    public int revision() {
        // An index of a younger form than ours cannot be judged by us.
        return Math.min(ListingMapping.REVISION, indices.revision(alias));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(int revision) {}
}
