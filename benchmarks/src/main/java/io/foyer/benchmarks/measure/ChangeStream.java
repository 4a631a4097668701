package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.scene.DirectBulk;
import io.foyer.benchmarks.scene.ListingChanges;
import io.foyer.benchmarks.scene.SearchScene;
import io.foyer.benchmarks.scene.SlotReader;
import io.foyer.platform.store.PostgresStore;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long changes of listings take to be taken by Elasticsearch and to be found, at a steady 500 a
 * second; and how many a second go through at most, against a reader of the same publication that
 * does nothing with them, and against their documents written straight to Elasticsearch.
 */
public final class ChangeStream implements SearchMeasure {

    private static final double STEADY = 500;
    private static final int SECONDS = 60;
    private static final int QUICK_SECONDS = 5;
    private static final int MANY = 50_000;
    private static final int QUICK_MANY = 5_000;

    /** More than any ticket costs, and a million apart from the next run's. */
    private static final long FIRST_MARK = 1_000_000_000_000L;

    private static final long NEXT_MARK = 1_000_000L;

    private long mark = FIRST_MARK;

    @Override
    public String name() {
        return "change-stream";
    }

    @Override
    public List<String> run(SearchScene scene, Plan plan) throws IOException, InterruptedException {
        try {
            var wrong = new ArrayList<String>();
            steadily(scene, plan.isQuoted() ? SECONDS : QUICK_SECONDS, wrong);
            atOnce(scene, plan);
            return wrong;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void steadily(SearchScene scene, int seconds, List<String> wrong)
            throws IOException, InterruptedException, SQLException {
        var changes = new ListingChanges(scene, (int) (STEADY * seconds));
        var warmUp = new ListingChanges(scene, (int) STEADY);
        new SearchableWatch(scene, warmUp, nextMark()).follow(STEADY);
        var taken = StreamLag.now(scene.search());
        var watch = new SearchableWatch(scene, changes, nextMark());
        var searchable = watch.follow(STEADY);
        taken = StreamLag.now(scene.search()).since(taken);
        System.out.printf(
                Locale.ROOT,
                "%.0f changes/s for %d s: commit to taken by Elasticsearch p50 %.0f ms, p99 %.0f ms"
                    + " (%d seen; the service's own metric); commit to searchable p50 %.0f ms, p99"
                    + " %.0f ms, max %.0f ms%s%n",
                STEADY,
                seconds,
                taken.quantile(0.5) * 1e3,
                taken.quantile(0.99) * 1e3,
                taken.count(),
                searchable.getValueAtPercentile(50) / 1e3,
                searchable.getValueAtPercentile(99) / 1e3,
                searchable.getMaxValue() / 1e3,
                watch.missing() == 0 ? "" : ", NEVER SEEN: " + watch.missing());
        if (watch.missing() > 0) {
            wrong.add("change-stream: %d changes were never seen".formatted(watch.missing()));
        }
    }

    private void atOnce(SearchScene scene, Plan plan)
            throws IOException, InterruptedException, SQLException {
        var many = plan.isQuoted() ? MANY : QUICK_MANY;
        var changes = new ListingChanges(scene, (int) Math.min(many, scene.listings()));
        var postgres = scene.scene().platform().stores().postgres();
        try (var reader =
                SlotReader.open(
                        postgres.url("event_db"),
                        PostgresStore.SUPERUSER,
                        PostgresStore.PASSWORD)) {
            var bulk = DirectBulk.of(scene.elasticsearch(), recorded(scene, changes));
            reader.read(changes.count());
            bulk.perSecond();
            through(scene, changes); // the service has been started again
            var rounds = new ArrayList<Round>();
            for (var round = 0; round < plan.rounds(); round++) {
                var before = bulk.perSecond();
                var stream = through(scene, changes);
                var after = bulk.perSecond();
                var bare = changes.count() / reader.read(changes.count());
                rounds.add(new Round(stream, bare, (before + after) / 2));
            }
            print(changes.count(), rounds);
        }
    }

    /** The bulks that search-service writes for these changes. */
    private List<String> recorded(SearchScene scene, ListingChanges changes)
            throws IOException, InterruptedException, SQLException {
        scene.recordWriting();
        through(scene, changes);
        return scene.recordedBulks();
    }

    /** Rows a second from their commit until the last can be found. */
    private double through(SearchScene scene, ListingChanges changes)
            throws IOException, InterruptedException, SQLException {
        var from = nextMark();
        var committed = changes.atOnce(from);
        var seconds = SearchableWatch.awaitAll(scene, from, changes.count(), committed);
        return changes.count() / seconds;
    }

    private long nextMark() {
        mark += NEXT_MARK;
        return mark;
    }

    private static void print(int count, List<Round> rounds) {
        System.out.printf(
                Locale.ROOT,
                "%d changes at once, commit to searchable: %.0f rows/s | reading a second slot by"
                        + " pgoutput %.0f rows/s, ratio %s | direct _bulk %.0f documents/s, ratio"
                        + " %s%n",
                count,
                Comparison.median(rounds.stream().map(Round::stream).toList()),
                Comparison.median(rounds.stream().map(Round::reader).toList()),
                ratios(rounds.stream().map(each -> each.stream() / each.reader()).toList()),
                Comparison.median(rounds.stream().map(Round::bulk).toList()),
                ratios(rounds.stream().map(each -> each.stream() / each.bulk()).toList()));
    }

    private static String ratios(List<Double> ratios) {
        var range = ratios.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        return String.format(
                Locale.ROOT,
                "%.3f (%.3f–%.3f, %d rounds)",
                Comparison.median(ratios),
                range.getMin(),
                range.getMax(),
                ratios.size());
    }

    /** Rows a second of each. */
    private record Round(double stream, double reader, double bulk) {}
}
