package io.foyer.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.search.listing.Listing.Availability;
import io.foyer.search.testing.Doorway;
import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.RunningSearch;
import io.foyer.search.testing.SearchSettings;
import io.foyer.search.testing.Show;
import io.foyer.testing.store.Database;
import io.foyer.testing.store.Stores;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Search while Elasticsearch is away. */
@TestInstance(Lifecycle.PER_CLASS)
class DegradedSearchTests {

    private static final URI NOBODY = URI.create("http://127.0.0.1:1");
    private static final Duration WITHIN = Duration.ofSeconds(1);

    private final ListingTable listings = ListingTable.fresh();
    private final SearchSettings settings = SearchSettings.reading(listings).elasticsearch(NOBODY);
    private RunningSearch search;

    @BeforeAll
    void start() {
        listings.put(
                Show.named("Renaissance")
                        .by("Beyoncé")
                        .at("Soldier Field", "Chicago", 41.8623, -87.6167)
                        .costing(12000, 60000)
                        .on("2031-07-04T00:30:00Z"));
        listings.put(
                Show.named("Hamlet")
                        .of("THEATRE")
                        .at("Orpheum", "Montréal", 45.5019, -73.5674)
                        .costing(2000, 8000)
                        .being(Availability.SOLD_OUT)
                        .on("2031-06-01T00:30:00Z"));
        listings.put(Show.named("Gone").takenDown());
        search = RunningSearch.start(settings);
    }

    @AfterAll
    void stop() {
        search.close();
    }

    @ParameterizedTest
    @CsvSource({
        "q=beyonce, Renaissance",
        "'q=BEYONCÉ in chicago', Renaissance",
        "q=ham, Hamlet",
        "q=gone, ''",
        "q=50%, ''",
        "'', 'Hamlet,Renaissance'",
        "type=theatre, Hamlet",
        "city=montreal, Hamlet",
        "'near=41.9,-87.6', Renaissance",
        "'near=41.9,-87.6&radiusKm=1000&sort=distance', Renaissance",
        "'from=2031-07-03&to=2031-07-03', Renaissance",
        "priceMax=2000, Hamlet",
        "priceMin=50000, Renaissance",
        "available=true, Renaissance",
        "sort=price, 'Hamlet,Renaissance'",
        "'sort=date&size=1&page=1', Renaissance",
    })
    void answersFromPostgresAndSaysSo(String query, String eventNames) {
        var answer = search.get("/api/v1/search?" + encoded(query));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("degraded").asBoolean()).isTrue();
        assertThat(
                        answer.body()
                                .path("items")
                                .valueStream()
                                .map(item -> item.path("eventName").asString())
                                .toList())
                .isEqualTo(eventNames.isEmpty() ? List.of() : List.of(eventNames.split(",")));
    }

    @Test
    void staysReady() {
        assertThat(search.readiness()).isEqualTo(200);
    }

    @Test
    void doesNotPretendThatThereIsNothingToSuggest() {
        var answer = search.get("/api/v1/search/suggestions?q=ham");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body().path("code").asString()).isEqualTo("unavailable");
    }

    @Test
    void withoutPostgresTooItSaysWhenToTryAgain() {
        var nowhere = new Database("jdbc:postgresql://127.0.0.1:1/none", "none", "none");
        var alone = SearchSettings.reading(listings).listings(nowhere).elasticsearch(NOBODY);
        try (var stranded = RunningSearch.start(alone)) {
            assertThat(stranded.readiness()).isEqualTo(200);

            var answer = stranded.get("/api/v1/search?q=hamlet");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body().path("code").asString()).isEqualTo("unavailable");
            assertThat(answer.retryAfter()).isEqualTo("5");
        }
    }

    @Test
    void anElasticsearchThatGoesAwayIsDoneWithoutAndCaughtUpWithOnReturn() throws IOException {
        var table = ListingTable.fresh();
        var store = Stores.elasticsearch();
        try (var doorway = new Doorway(store.url());
                var changing =
                        RunningSearch.start(
                                SearchSettings.reading(table).elasticsearch(doorway.uri()))) {
            table.put(Show.named("Andromeda"));
            changing.finds("andromeda", "Andromeda");

            doorway.shut();
            table.put(Show.named("Pegasus"));
            var started = System.nanoTime();
            var meanwhile = changing.get("/api/v1/search?q=pegasus").body();
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(WITHIN);
            assertThat(meanwhile.path("degraded").asBoolean()).isTrue();
            assertThat(meanwhile.path("total").asInt()).isEqualTo(1);
            assertThat(changing.readiness()).isEqualTo(200);

            doorway.open();
            changing.finds("pegasus", "Pegasus");
        }
    }

    private static String encoded(String query) {
        return String.join(
                "&",
                List.of(query.split("&")).stream().map(DegradedSearchTests::encodedPair).toList());
    }

    private static String encodedPair(String pair) {
        var equals = pair.indexOf('=');
        return equals < 0
                ? pair
                : pair.substring(0, equals + 1)
                        + URLEncoder.encode(pair.substring(equals + 1), StandardCharsets.UTF_8);
    }
}
