package io.foyer.search.index;

import io.foyer.search.copy.OwnDatabase;
import io.foyer.search.listing.Listings;
import io.foyer.search.listing.ListingsOf;
import io.foyer.search.testing.Bound;
import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.Show;
import io.foyer.testing.store.SearchStore;
import io.foyer.testing.store.Stores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Everything of this package on real stores, put together by hand so that it can be stopped. */
final class Workshop implements AutoCloseable {

    final ListingTable table = ListingTable.fresh();
    final Listings listings = ListingsOf.table(table);
    final JdbcClient own = ownDatabase();
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final IndexProperties settings;
    final SearchCluster cluster;
    final ListingIndices indices;
    final Rebuilds rebuilds = new Rebuilds(own);
    final ParkedListings parked = new ParkedListings(own, metrics);
    final Rebuilding rebuilding;
    final NextIndex next;
    final ListingIndex index;
    final Indexing indexing;
    final Comparison comparison;
    final Sweep sweep;

    Workshop() {
        this(Stores.elasticsearch());
    }

    private Workshop(SearchStore store) {
        this(store.url(), store.indexPrefix());
    }

    /** With Elasticsearch behind that address. */
    Workshop(URI elasticsearch, String prefix) {
        settings =
                Bound.to(
                        IndexProperties.class,
                        "prefix",
                        prefix,
                        "refresh-interval",
                        "20ms",
                        "first-pause",
                        "5ms",
                        "longest-pause",
                        "20ms");
        cluster =
                new SearchCluster(
                        Bound.to(ElasticsearchProperties.class, "url", elasticsearch.toString()));
        indices = new ListingIndices(cluster, settings);
        rebuilding = new Rebuilding(rebuilds, indices);
        next = new RebuildTarget(rebuilds, indices);
        index = writingTo(next);
        indexing = indexing(index);
        var limits =
                Bound.to(
                        SweepProperties.class,
                        "page",
                        "3",
                        "doubts",
                        "4",
                        "pause",
                        "60ms",
                        "most-strays",
                        "5");
        comparison = new Comparison(listings, limits);
        sweep =
                new Sweep(
                        comparison,
                        index,
                        new Repairs(indexing, parked, limits, metrics),
                        rebuilding);
    }

    ListingIndex writingTo(NextIndex other) {
        return new ElasticsearchListingIndex(indices, other, rebuilding);
    }

    Indexing indexing(ListingIndex into) {
        return new Indexing(listings, OwnDatabase.copyIn(own), into, parked, settings);
    }

    RebuildProperties limits(String... namesAndValues) {
        var all = new String[namesAndValues.length + 4];
        System.arraycopy(new String[] {"page", "2", "pause", "0ms"}, 0, all, 0, 4);
        System.arraycopy(namesAndValues, 0, all, 4, namesAndValues.length);
        return Bound.to(RebuildProperties.class, all);
    }

    RebuildSteps steps(RebuildProperties limits) {
        var filling = new Filling(listings, parked);
        var verification = new Verification(comparison, filling, parked, InstantSource.system());
        return new RebuildSteps(indices, filling, verification, sweep, limits);
    }

    /** A worker whose rebuilds others may take up at once, as if it had been silent for long. */
    RebuildWork mortalWorker() {
        var limits = limits("lease", "0s");
        return new RebuildWork(rebuilds, steps(limits), limits);
    }

    RebuildWork worker(String... namesAndValues) {
        var limits = limits(namesAndValues);
        return new RebuildWork(rebuilds, steps(limits), limits);
    }

    /** Takes up what is to be built and goes on to the end. */
    Rebuild build(String... namesAndValues) throws InterruptedException {
        var worker = worker(namesAndValues);
        worker.carryOn(worker.claim().orElseThrow());
        return rebuilds.latest().orElseThrow();
    }

    Show put(Show show) throws InterruptedException {
        table.put(show);
        indexing.refresh(List.of(show.showtimeId()));
        return show;
    }

    long versionInUse(Show show) {
        return index.versions(List.of(show.showtimeId())).getOrDefault(show.showtimeId(), 0L);
    }

    String inUse() {
        return indices.inUse().orElseThrow().name().substring(settings.prefix().length());
    }

    void refreshed() {
        Reach.reach(() -> cluster.writing().indices().refresh(all -> all.index(pattern())));
    }

    String pattern() {
        return settings.prefix() + "*";
    }

    /** The documents of this showtime in every index there is. */
    long copies(UUID showtimeId) {
        return Reach.reach(
                () ->
                        cluster.writing()
                                .count(
                                        ask ->
                                                ask.index(pattern())
                                                        .query(
                                                                query ->
                                                                        query.ids(
                                                                                ids ->
                                                                                        ids.values(
                                                                                                showtimeId
                                                                                                        .toString()))))
                                .count());
    }

    @Override
    public void close() {
        try {
            cluster.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static JdbcClient ownDatabase() {
        var own = Stores.freshDatabase("search");
        var source = new DriverManagerDataSource(own.url(), own.user(), own.password());
        Flyway.configure().dataSource(source).load().migrate();
        return JdbcClient.create(source);
    }
}
