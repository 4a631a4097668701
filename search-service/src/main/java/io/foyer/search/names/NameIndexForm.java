package io.foyer.search.names;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.ElasticsearchIndicesClient;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.SegmentSortOrder;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import io.foyer.search.index.IndexProperties;
import io.foyer.search.index.SearchCluster;
import io.foyer.search.names.NameIndex.Prepared;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The indexes behind the alias of names. Each form of the documents has an index of its own, {@code
 * names-<revision>}: one is made and filled beside the one in use, and then the alias moves.
 */
@Component
class NameIndexForm {

    /**
     * Raised with every change of {@code elasticsearch/names.json}, of the documents or folding.
     */
    static final int REVISION = 1;

    private final SearchCluster cluster;
    private final IndexProperties shape;
    private final NameProperties limits;
    private final int revision;

    @Autowired
    NameIndexForm(SearchCluster cluster, IndexProperties shape, NameProperties limits) {
        this(cluster, shape, limits, REVISION);
    }

    NameIndexForm(
            SearchCluster cluster, IndexProperties shape, NameProperties limits, int revision) {
        this.cluster = cluster;
        this.shape = shape;
        this.limits = limits;
        this.revision = revision;
    }

    /** What suggestions are asked of. */
    String readers() {
        return shape.prefix() + "names";
    }

    /** An alias of its own for writing, so that nobody writes where this mapping is not. */
    String writers() {
        return shape.prefix() + "names-writing-" + revision;
    }

    String index() {
        return indexOf(revision);
    }

    Optional<Prepared> prepare() throws IOException {
        var existing = existing();
        if (existing.keySet().stream().anyMatch(name -> revisionOf(name) > revision)) {
            return Optional.empty();
        }
        var mine = existing.get(index());
        if (mine == null || !mine.aliases().containsKey(writers())) {
            create(mine != null);
            mine = existing().get(index());
        }
        return Optional.ofNullable(mine).map(this::prepared);
    }

    void answer() throws IOException {
        var actions = new ArrayList<Action>();
        existing().keySet().stream()
                .filter(name -> revisionOf(name) < revision)
                .forEach(name -> actions.add(removal(name)));
        actions.add(Action.of(action -> action.add(add -> add.index(index()).alias(readers()))));
        indices().updateAliases(change -> change.actions(actions));
    }

    private Prepared prepared(IndexState state) {
        var settings = state.settings();
        var index = settings == null ? null : settings.index();
        if (index == null || index.uuid() == null) {
            throw new NamesUnavailable("Elasticsearch does not say which index it has");
        }
        return new Prepared(index.uuid(), state.aliases().containsKey(readers()));
    }

    /** An index by that name without the alias was made up by a write to a wiped Elasticsearch. */
    private void create(boolean madeUp) throws IOException {
        if (madeUp) {
            indices().delete(delete -> delete.index(index()));
        }
        try (var mapping = getClass().getResourceAsStream("/elasticsearch/names.json")) {
            indices()
                    .create(
                            index ->
                                    index.index(index())
                                            .withJson(mapping)
                                            .settings(this::shaped)
                                            .aliases(writers(), alias -> alias));
        } catch (ElasticsearchException failure) {
            if (!"resource_already_exists_exception".equals(failure.error().type())) {
                throw failure; // otherwise another instance was faster, which is as good
            }
        }
    }

    private IndexSettings.Builder shaped(IndexSettings.Builder index) {
        // Sorted as it is read: a question stops at the first names that fit.
        return index.sort(sort -> sort.field("weight").order(SegmentSortOrder.Desc))
                .numberOfShards(String.valueOf(shape.shards()))
                .numberOfReplicas(String.valueOf(shape.replicas()))
                .refreshInterval(every -> every.time(limits.refreshInterval().toMillis() + "ms"));
    }

    private Map<String, IndexState> existing() throws IOException {
        var found = indices().get(ask -> ask.index(shape.prefix() + "names-*")).indices();
        var own = new TreeMap<>(found);
        own.keySet().removeIf(name -> revisionOf(name) == 0);
        return own;
    }

    /** 0 for an index that only happens to be called like ours. */
    private int revisionOf(String name) {
        var number = name.substring(indexOf(0).length() - 1);
        return number.matches("[1-9]\\d{0,8}") ? Integer.parseInt(number) : 0;
    }

    private String indexOf(int revision) {
        return shape.prefix() + "names-" + revision;
    }

    private static Action removal(String index) {
        return Action.of(action -> action.removeIndex(remove -> remove.index(index)));
    }

    private ElasticsearchIndicesClient indices() {
        return cluster.writing().indices();
    }
}
