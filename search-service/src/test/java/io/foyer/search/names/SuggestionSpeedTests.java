package io.foyer.search.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.search.index.Folding;
import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.RunningSearch;
import io.foyer.search.testing.SearchSettings;
import io.foyer.testing.shows.Shows;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One letter is as fast as ten, with thousands of different names behind it, and in the long run
 * tens of thousands. The bounds are for a busy machine.
 */
class SuggestionSpeedTests {

    /** Artists; some are namesakes. */
    private static final int NAMES = 10_000;

    private static final int ALL_NAMES = 60_000;
    private static final int EACH = 60;
    private static final int[] LETTERS = {1, 2, 3, 5, 8, 12};
    private static final Duration TO_WRITE_THEM = Duration.ofMinutes(5);
    private static final double SLOWEST_MILLIS = 500;
    private static final double SLOWEST_FALLBACK_MILLIS = 500;

    private final Random random = new Random(5);
    private List<String> names = List.of();

    @Test
    void suggestionsFromElasticsearch() {
        fromElasticsearch(NAMES);
    }

    @Test
    void suggestionsFromPostgres() {
        fromPostgres(NAMES);
    }

    @Tag("long")
    @Test
    void suggestionsOfManyNamesFromElasticsearch() {
        fromElasticsearch(ALL_NAMES);
    }

    @Tag("long")
    @Test
    void suggestionsOfManyNamesFromPostgres() {
        fromPostgres(ALL_NAMES);
    }

    private void fromElasticsearch(int many) {
        names = artists(many);
        var settings = settings();
        try (var search = RunningSearch.start(settings)) {
            var database = settings.own();
            fill(database);
            awaitWritten(search, database);

            assertThat(slowestOf("Elasticsearch", search)).isLessThan(SLOWEST_MILLIS);
        }
    }

    private void fromPostgres(int many) {
        names = artists(many);
        var settings = settings().elasticsearch(URI.create("http://127.0.0.1:1"));
        try (var search = RunningSearch.start(settings)) {
            fill(settings.own());

            assertThat(slowestOf("Postgres", search)).isLessThan(SLOWEST_FALLBACK_MILLIS);
        }
    }

    private static List<String> artists(int many) {
        return Shows.of(5, LocalDate.of(2031, 1, 1)).artists(many).stream().distinct().toList();
    }

    /** The highest 95th percentile of them all, in milliseconds. */
    private double slowestOf(String store, RunningSearch search) {
        measured(search, 3);
        var slowest = 0.0;
        for (var letters : LETTERS) {
            var millis = measured(search, letters);
            System.out.printf(
                    "suggestions from %s, %d names, %d letters: p50 %.1f ms, p95 %.1f ms%n",
                    store, names.size(), letters, at(millis, 0.5), at(millis, 0.95));
            slowest = Math.max(slowest, at(millis, 0.95));
        }
        return slowest;
    }

    private List<Double> measured(RunningSearch search, int letters) {
        var millis = new ArrayList<Double>();
        for (var i = 0; i < EACH; i++) {
            var name = Folding.fold(names.get(random.nextInt(names.size())));
            var typed = name.substring(0, Math.min(letters, name.length()));
            var path =
                    "/api/v1/search/suggestions?q="
                            + URLEncoder.encode(typed, StandardCharsets.UTF_8);
            var started = System.nanoTime();
            var answer = search.get(path);
            millis.add((System.nanoTime() - started) / 1e6);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().path("items").size()).as(typed).isPositive();
        }
        Collections.sort(millis);
        return millis;
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) (sorted.size() * share));
    }

    /** As if they had been counted, each a little less popular than the one before. */
    private void fill(JdbcClient database) {
        database.sql(
                        """
                        INSERT INTO search_name (kind, name, folded, weight, shows, last_start,
                               due_at, version)
                        SELECT 'PERFORMER', name, folded, 1000000 / number, 1,
                               '2040-01-01T00:00:00Z', 'infinity', nextval('search_name_version')
                          FROM unnest(CAST(:names AS text[]), CAST(:folded AS text[]))
                               WITH ORDINALITY AS made (name, folded, number)
                        """)
                .param("names", names.toArray(String[]::new))
                .param("folded", names.stream().map(Folding::fold).toArray(String[]::new))
                .update();
        database.sql("ANALYZE search_name").update();
    }

    private static void awaitWritten(RunningSearch search, JdbcClient database) {
        await().atMost(TO_WRITE_THEM)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(new UnwrittenNames(database).waiting(1)).isZero());
        await().untilAsserted(
                        () ->
                                assertThat(
                                                search.get("/api/v1/search/suggestions?q=zzzzzzz")
                                                        .status())
                                        .isEqualTo(200));
    }

    private static SearchSettings settings() {
        return SearchSettings.reading(ListingTable.notYetThere())
                .with("foyer.search.stream.enabled", "false")
                .with("foyer.search.suggestions.fallback-timeout", "5s");
    }
}
