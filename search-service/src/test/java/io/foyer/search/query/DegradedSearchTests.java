package io.foyer.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.search.listing.Listing.Availability;
import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.RunningSearch;
import io.foyer.search.testing.SearchSettings;
import io.foyer.search.testing.Show;
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
import tools.jackson.databind.JsonNode;

/** Search while Elasticsearch is away. */
@TestInstance(Lifecycle.PER_CLASS)
class DegradedSearchTests {

    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    private final ListingTable listings = ListingTable.fresh();
    private final SearchSettings settings =
            SearchSettings.reading(listings).probed().elasticsearch(NOBODY);
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
        listings.put(
                Show.named("The Eras Tour")
                        .by("Taylor Swift", "Paramore")
                        .about("An evening through every album.")
                        .unpriced()
                        .on("2031-08-10T23:30:00Z"));
        listings.put(Show.named("Gone").takenDown());
        search = RunningSearch.start(settings);
        await().atMost(Duration.ofSeconds(30)).until(() -> namesOf("from=2000-01-01").size() == 3);
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
        "q=tayler swfit, The Eras Tour",
        "q=hmalet, Hamlet",
        "q=taylor sw, The Eras Tour",
        "q=eras of the tour, The Eras Tour",
        "q=every album, The Eras Tour",
        "q=swift chicago, ''",
        "q=' | & ! :* % _ \\ ( ) < > hamlet, Hamlet",
        "q='; DROP TABLE listing_copy; --, ''",
        "q=ham:* | renaissance, ''",
        "q=' | & ! :*, 'Hamlet,Renaissance,The Eras Tour'",
        "'', 'Hamlet,Renaissance,The Eras Tour'",
        "type=theatre, Hamlet",
        "city=montreal, Hamlet",
        "'near=41.9,-87.6', Renaissance",
        "'near=41.9,-87.6&radiusKm=1000&sort=distance', Renaissance",
        "'from=2031-07-03&to=2031-07-03', Renaissance",
        "priceMax=2000, Hamlet",
        "priceMin=50000, Renaissance",
        "available=true, Renaissance",
        "sort=price, 'Hamlet,Renaissance,The Eras Tour'",
        "'from=2031-05-31&to=2031-05-31', Hamlet",
        "'from=2031-07-04T00:30:00Z&to=2031-07-04T00:30:01Z', Renaissance",
        "'from=2031-07-04T00:00:00Z&to=2031-07-04T00:30:00Z', ''",
        "'sort=date&size=1&page=1', Renaissance",
    })
    void answersFromPostgresAndSaysSo(String query, String eventNames) {
        assertThat(namesOf(query))
                .isEqualTo(eventNames.isEmpty() ? List.of() : List.of(eventNames.split(",")));
    }

    @Test
    void saysWhatMayHaveBeenMeant() {
        assertThat(answerTo("q=tayler swfit").path("didYouMean").asString())
                .isEqualTo("taylor swift");
        assertThat(answerTo("q=taylor swift").has("didYouMean")).isFalse();
        assertThat(answerTo("q=xqzwv").has("didYouMean")).isFalse();
    }

    @Test
    void facetsSayHowTheHitsSpread() {
        var facets = answerTo("").path("facets");

        assertThat(facets.path("type").path(0).path("value").asString()).isEqualTo("CONCERT");
        assertThat(facets.path("type").path(0).path("count").asInt()).isEqualTo(2);
        assertThat(facets.path("month").valueStream().map(each -> each.path("value").asString()))
                .containsExactly("2031-05", "2031-07", "2031-08");
        assertThat(facets.path("price").valueStream().map(each -> each.path("from").asLong()))
                .containsExactly(0L, 10_000L);
    }

    @Test
    void pagesFollowEachOther() {
        var first = answerTo("sort=date&size=2");

        assertThat(first.path("total").asInt()).isEqualTo(3);
        assertThat(namesOf(first.path("next").asString().substring(1)))
                .containsExactly("The Eras Tour");
    }

    @Test
    void theCopyFollowsWhatIsAddedChangedTakenDownAndDeleted() {
        var show = listings.put(Show.named("Corvus").on("2030-01-01T20:00:00Z"));
        soon("q=corvus", "Corvus");

        listings.put(show.renamed("Crater"));
        soon("q=crater", "Crater");
        assertThat(namesOf("q=corvus")).isEmpty();

        listings.put(show.renamed("Crater").takenDown());
        soon("q=crater");
    }

    @Test
    void staysReady() {
        assertThat(search.readiness()).isEqualTo(200);
    }

    private void soon(String query, String... eventNames) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(namesOf(query)).containsExactly(eventNames));
    }

    private List<String> namesOf(String query) {
        return Season.namesOf(answerTo(query));
    }

    private JsonNode answerTo(String query) {
        var answer = search.get("/api/v1/search?" + encoded(query));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("degraded").asBoolean()).isTrue();
        return answer.body();
    }

    private static String encoded(String query) {
        return String.join(
                "&",
                List.of(query.split("&(?! )")).stream()
                        .map(DegradedSearchTests::encodedPair)
                        .toList());
    }

    private static String encodedPair(String pair) {
        var equals = pair.indexOf('=');
        return equals < 0
                ? pair
                : pair.substring(0, equals + 1)
                        + URLEncoder.encode(pair.substring(equals + 1), StandardCharsets.UTF_8);
    }
}
