package io.foyer.search.index;

import static io.foyer.search.index.Reach.reach;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.elasticsearch.indices.ElasticsearchIndicesClient;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.UpdateAliasesRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The numbered indices and the aliases that lead to them. One alias is for everybody and names the
 * index in use. Every index that is built beside it has two of its own: one that stays, for
 * writing, and a ticket that the switch consumes, so that an index is put to use once at most.
 */
@Component
class ListingIndices {

    private static final Time NEVER = Time.of(every -> every.time("-1"));

    private final SearchCluster cluster;
    private final IndexProperties settings;
    private final IndexNames names;

    ListingIndices(SearchCluster cluster, IndexProperties settings) {
        this.cluster = cluster;
        this.settings = settings;
        this.names = new IndexNames(settings.alias());
    }

    IndexNames names() {
        return names;
    }

    ListingDocuments documentsInUse() {
        return new ElasticsearchDocuments(cluster, this, settings.alias());
    }

    /** The documents of an index that {@link #create} made. */
    ListingDocuments documentsOf(String index) {
        return new ElasticsearchDocuments(cluster, this, names.writing(index));
    }

    Optional<IndexInUse> inUse() {
        return behind(settings.alias()).entrySet().stream()
                .map(index -> new IndexInUse(index.getKey(), revisionOf(index.getValue())))
                .findAny();
    }

    int revision(String alias) {
        return behind(alias).values().stream().mapToInt(ListingIndices::revisionOf).min().orElse(0);
    }

    boolean exists(String index) {
        return behind(names.writing(index)).containsKey(index);
    }

    /** Every numbered index there is. */
    List<String> all() {
        return behind(names.pattern()).keySet().stream().filter(names::isNumbered).toList();
    }

    private Map<String, IndexState> behind(String name) {
        return reach(() -> indices().get(ask -> ask.index(name).ignoreUnavailable(true)).indices());
    }

    private static int revisionOf(IndexState index) {
        var mapping = index.mappings();
        var revision = mapping == null ? null : mapping.meta().get("revision");
        return revision == null ? 0 : revision.to(Integer.class);
    }

    /**
     * Creates an index that is in use from its first moment on.
     *
     * @return false when somebody else did
     */
    boolean createInUse(String index) {
        return createUnlessThere(
                shaped(index, refresh(), settings.replicas())
                        .aliases(settings.alias(), alias -> alias)
                        .aliases(names.writing(index), alias -> alias));
    }

    /** Creates an index to be filled: nothing is found in it, and nothing copied, until it is. */
    void create(String index) {
        createUnlessThere(
                shaped(index, NEVER, 0)
                        .aliases(names.writing(index), alias -> alias)
                        .aliases(names.ticket(index), alias -> alias));
    }

    private CreateIndexRequest.Builder shaped(String index, Time refresh, int replicas) {
        return new CreateIndexRequest.Builder()
                .index(index)
                .withJson(ListingMapping.json())
                .settings(
                        shape ->
                                shape.numberOfShards(String.valueOf(settings.shards()))
                                        .numberOfReplicas(String.valueOf(replicas))
                                        .refreshInterval(refresh));
    }

    private boolean createUnlessThere(CreateIndexRequest.Builder index) {
        return reach(
                () -> {
                    try {
                        indices().create(index.build());
                        return true;
                    } catch (ElasticsearchException refused) {
                        if ("resource_already_exists_exception".equals(refused.error().type())) {
                            return false;
                        }
                        throw refused;
                    }
                });
    }

    /** Ends the filling: the index is refreshed, and copied, as one in use. */
    void open(String index) {
        var replicas = String.valueOf(settings.replicas());
        reach(
                () -> {
                    indices()
                            .putSettings(
                                    change ->
                                            change.index(index)
                                                    .settings(
                                                            live ->
                                                                    live.refreshInterval(refresh())
                                                                            .numberOfReplicas(
                                                                                    replicas)));
                    return indices().refresh(ask -> ask.index(index));
                });
    }

    /**
     * Puts an index to use for the first time, in one step.
     *
     * @return false when the other one was not in use any more, or this one has been before
     */
    boolean putToUse(String index, String insteadOf) {
        return turn(
                new UpdateAliasesRequest.Builder()
                        .actions(
                                step ->
                                        step.remove(
                                                drop ->
                                                        drop.index(index)
                                                                .alias(names.ticket(index))
                                                                .mustExist(true)))
                        .actions(
                                step ->
                                        step.remove(
                                                drop ->
                                                        drop.index(insteadOf)
                                                                .alias(settings.alias())
                                                                .mustExist(true)))
                        .actions(
                                step -> step.add(put -> put.index(index).alias(settings.alias()))));
    }

    /**
     * Puts the index before back to use, in one step.
     *
     * @return false when the other one was not in use any more
     */
    boolean putBack(String index, String insteadOf) {
        return turn(
                new UpdateAliasesRequest.Builder()
                        .actions(
                                step ->
                                        step.remove(
                                                drop ->
                                                        drop.index(insteadOf)
                                                                .alias(settings.alias())
                                                                .mustExist(true)))
                        .actions(
                                step -> step.add(put -> put.index(index).alias(settings.alias()))));
    }

    private boolean turn(UpdateAliasesRequest.Builder request) {
        return reach(
                () -> {
                    try {
                        return indices().updateAliases(request.build()).acknowledged();
                    } catch (ElasticsearchException refused) {
                        if (refused.status() == 404) {
                            return false;
                        }
                        throw refused;
                    }
                });
    }

    void delete(String index) {
        reach(() -> indices().delete(ask -> ask.index(index).ignoreUnavailable(true)));
    }

    private ElasticsearchIndicesClient indices() throws IOException {
        return cluster.writing().indices();
    }

    private Time refresh() {
        return Time.of(every -> every.time(settings.refreshInterval().toMillis() + "ms"));
    }
}
