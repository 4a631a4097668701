package io.foyer.search.changestream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.RunningSearch;
import io.foyer.search.testing.SearchSettings;
import io.foyer.search.testing.Show;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * How fresh the index is under a modest load. The bounds are generous, for a machine that does
 * other things too; what was measured is printed.
 */
class StreamLagTests {

    private static final Logger log = LoggerFactory.getLogger(StreamLagTests.class);
    private static final int ROWS = 1_000;
    private static final int TENTHS = 50;

    private final ListingTable listings = ListingTable.fresh();

    @Test
    void aHundredChangesASecondAreTakenAndFound() {
        var lags = measure(10);

        assertThat(lags.found().count()).isPositive();
        assertThat(lags.taken().mean(TimeUnit.SECONDS)).isLessThan(60);
    }

    /** The figures that are promised, for a machine of two cores that does nothing else. */
    @Test
    @Tag("long")
    void fiveHundredChangesASecondAreTakenAndFoundAsSoonAsPromised() {
        var lags = measure(50);

        assertThat(quantile(lags.taken(), 0.5)).isLessThan(300);
        assertThat(quantile(lags.taken(), 0.99)).isLessThan(2000);
        assertThat(quantile(lags.found(), 0.99)).isLessThan(2000);
    }

    private Lags measure(int perTenth) {
        listings.copy(
                IntStream.range(0, ROWS).mapToObj(i -> Show.named("Steady no " + i)).toList());
        var settings =
                SearchSettings.reading(listings)
                        .with("foyer.search.index.refresh-interval", "200ms")
                        .with("foyer.search.stream.offset-flush", "1s")
                        .with("foyer.search.stream.lag-limit", "1m")
                        .with("foyer.search.stream.lag-interval", "100ms");
        try (var search = RunningSearch.start(settings)) {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> isFilled(settings));
            var taken = search.metrics().get("foyer.search.stream.lag").timer();
            var found = search.metrics().get("foyer.search.searchable.lag").timer();
            var before = taken.count();

            changeSteadily(perTenth);
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> taken.count() >= before + perTenth * TENTHS);
            await().atMost(Duration.ofMinutes(1)).until(() -> found.count() > 0);
            log.info("commit to taken: {}", figures(taken));
            log.info("commit to searchable: {}", figures(found));
            log.info("{} rows a second were taken in one go", rowsASecond(taken));
            return new Lags(taken, found);
        }
    }

    private record Lags(Timer taken, Timer found) {}

    private static boolean isFilled(SearchSettings settings) {
        return settings.own()
                .sql("SELECT count(*) > 0 FROM stream_fill WHERE finished_at IS NOT NULL")
                .query(Boolean.class)
                .single();
    }

    /** One transaction a change, on one connection. */
    private void changeSteadily(int perTenth) {
        var database = listings.database();
        var connection =
                new SingleConnectionDataSource(
                        database.url(), database.user(), database.password(), true);
        try {
            changeSteadily(JdbcClient.create(connection), perTenth);
        } finally {
            connection.destroy();
        }
    }

    private void changeSteadily(JdbcClient jdbc, int perTenth) {
        var ids =
                listings.jdbc()
                        .sql("SELECT showtime_id::text FROM listing ORDER BY 1")
                        .query(String.class)
                        .list();
        var begun = System.nanoTime();
        for (var tenth = 0; tenth < TENTHS; tenth++) {
            var from = tenth * perTenth % ROWS;
            for (var id : ids.subList(from, from + perTenth)) {
                change(jdbc, "WHERE showtime_id = '" + id + "'");
            }
            var due = Duration.ofMillis(100L * (tenth + 1));
            await().pollInterval(Duration.ofMillis(1))
                    .until(() -> System.nanoTime() - begun >= due.toNanos());
        }
    }

    private double rowsASecond(Timer taken) {
        var before = taken.count();
        var begun = System.nanoTime();
        change(listings.jdbc(), "");
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> taken.count() >= before + ROWS);
        return Math.round(ROWS / ((System.nanoTime() - begun) / 1e9));
    }

    private static void change(JdbcClient jdbc, String which) {
        jdbc.sql(
                        "UPDATE listing SET popularity = popularity + 1, version = version + 1,"
                                + " changed_at = now() "
                                + which)
                .update();
    }

    private static String figures(Timer timer) {
        return "%d measured, mean %.0f ms, p50 %.0f ms, p99 %.0f ms"
                .formatted(
                        timer.count(),
                        timer.mean(TimeUnit.MILLISECONDS),
                        quantile(timer, 0.5),
                        quantile(timer, 0.99));
    }

    /** The upper end of the bucket it falls into, in milliseconds. */
    private static double quantile(Timer timer, double share) {
        var snapshot = timer.takeSnapshot();
        return Arrays.stream(snapshot.histogramCounts())
                .filter(bucket -> bucket.count() >= share * snapshot.count())
                .mapToDouble(bucket -> bucket.bucket(TimeUnit.MILLISECONDS))
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
