package io.foyer.search.names;

import io.foyer.search.index.ClusterAt;
import io.foyer.search.index.IndexProperties;
import io.foyer.search.index.SearchCluster;
import io.foyer.search.testing.Bound;
import io.foyer.testing.store.Stores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The names in a real Elasticsearch, in a part of it that is a test's own. */
final class NamesInElasticsearch implements AutoCloseable {

    private final NameTables tables;
    private final SearchCluster cluster;
    private final IndexProperties shape;

    NamesInElasticsearch(NameTables tables) {
        this(Stores.elasticsearch().url(), Stores.elasticsearch().indexPrefix(), tables);
    }

    private NamesInElasticsearch(URI url, String prefix, NameTables tables) {
        this.tables = tables;
        this.cluster = ClusterAt.url(url);
        this.shape = Bound.to(IndexProperties.class, "prefix", prefix);
    }

    static NamesInElasticsearch at(URI url, NameTables tables) {
        return new NamesInElasticsearch(url, "", tables);
    }

    NameIndex index() {
        return ofRevision(NameIndexForm.REVISION);
    }

    /** As a version of the service with another form of documents would write it. */
    NameIndex ofRevision(int revision) {
        var form = new NameIndexForm(cluster, shape, tables.limits, revision);
        return new ElasticsearchNameIndex(cluster, form, new SimpleMeterRegistry());
    }

    /** What is suggested, everything written so far included. */
    List<String> suggested(String typed) throws IOException {
        cluster.writing().indices().refresh(all -> all.index(shape.prefix() + "*"));
        return asked(typed).orElseThrow().stream().map(Suggestion::text).toList();
    }

    Optional<List<Suggestion>> asked(String typed) throws IOException {
        var form = new NameIndexForm(cluster, shape, tables.limits);
        var limits = Bound.to(SuggestionLimits.class);
        return new ElasticsearchNames(cluster, form, limits, tables.clock).like(Typed.of(typed));
    }

    void makeUp(String index) throws IOException {
        cluster.writing().indices().create(create -> create.index(shape.prefix() + index));
    }

    void delete(String index) throws IOException {
        cluster.writing().indices().delete(delete -> delete.index(shape.prefix() + index));
    }

    boolean exists(String index) throws IOException {
        return cluster.writing().indices().exists(ask -> ask.index(shape.prefix() + index)).value();
    }

    @Override
    public void close() throws IOException {
        cluster.close();
    }
}
