package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.scene.ListingChanges;
import io.foyer.benchmarks.scene.SearchScene;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Looks again and again which changes a search would find by now. */
final class SearchableWatch {

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_AT_A_TIME = 2_000;
    private static final long HIGHEST_MICROS = 120_000_000;

    private final SearchScene scene;
    private final ListingChanges changes;
    private final long mark;
    private final AtomicLongArray committed;
    private final AtomicLongArray seen;

    SearchableWatch(SearchScene scene, ListingChanges changes, long mark) {
        this.scene = scene;
        this.changes = changes;
        this.mark = mark;
        this.committed = new AtomicLongArray(changes.count());
        this.seen = new AtomicLongArray(changes.count());
    }

    /** Makes the changes at that rate and returns how long each took to be found, microseconds. */
    Histogram follow(double perSecond) throws IOException, InterruptedException {
        var writing =
                CompletableFuture.runAsync(
                        () -> {
                            try {
                                changes.oneByOne(mark, perSecond, committed);
                            } catch (SQLException | InterruptedException e) {
                                throw new CompletionException(e);
                            }
                        });
        var deadline = Long.MAX_VALUE;
        for (var lowest = 0; lowest < changes.count() && System.nanoTime() < deadline; ) {
            lowest = look(lowest);
            if (writing.isDone() && deadline == Long.MAX_VALUE) {
                writing.join();
                deadline = System.nanoTime() + PATIENCE.toNanos();
            }
            Thread.sleep(LOOK_EVERY);
        }
        writing.join();
        return latencies();
    }

    /** Changes that were not found in the end. */
    long missing() {
        return IntStream.range(0, changes.count()).filter(change -> seen.get(change) == 0).count();
    }

    /** Returns the seconds since the commit when so many marks from this one on are found. */
    static double awaitAll(SearchScene scene, long mark, int count, long committed)
            throws IOException, InterruptedException {
        var query = "{\"range\":{\"%s\":{\"gte\":%d}}}".formatted(ListingChanges.MARKED, mark);
        while (scene.elasticsearch().count("listings", query) < count) {
            if (System.nanoTime() - committed > 10 * PATIENCE.toNanos()) {
                throw new IOException("Changes are not found after " + PATIENCE.multipliedBy(10));
            }
            Thread.sleep(LOOK_EVERY);
        }
        return (System.nanoTime() - committed) / 1e9;
    }

    /** Notes what is new, and returns the first change that is still awaited. */
    private int look(int lowest) throws IOException, InterruptedException {
        var hits =
                scene.elasticsearch()
                        .post(
                                "/listings/_search",
                                """
                                {"size": %1$d, "stored_fields": "_none_", "track_total_hits": false,
                                 "docvalue_fields": ["%2$s"], "sort": ["%2$s"],
                                 "query": {"range": {"%2$s": {"gte": %3$d}}}}
                                """
                                        .formatted(
                                                MOST_AT_A_TIME,
                                                ListingChanges.MARKED,
                                                mark + lowest))
                        .at("/hits/hits");
        var now = System.nanoTime();
        for (var hit : hits) {
            var change = (int) (hit.at("/fields/" + ListingChanges.MARKED + "/0").asLong() - mark);
            if (change >= 0 && change < seen.length()) {
                seen.compareAndSet(change, 0, now);
            }
        }
        var awaited = lowest;
        while (awaited < seen.length() && seen.get(awaited) != 0) {
            awaited++;
        }
        return awaited;
    }

    private Histogram latencies() {
        var micros = new Histogram(HIGHEST_MICROS, 3);
        for (var change = 0; change < changes.count(); change++) {
            if (seen.get(change) != 0) {
                var taken = (seen.get(change) - committed.get(change)) / 1_000;
                micros.recordValue(Math.clamp(taken, 0, HIGHEST_MICROS));
            }
        }
        return micros;
    }
}
