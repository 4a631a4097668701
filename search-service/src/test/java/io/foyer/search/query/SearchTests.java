package io.foyer.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.search.index.Indexing;
import io.foyer.search.listing.Listing.Availability;
import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.Show;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people ask, answered by a real Elasticsearch. */
@SearchTest
@TestInstance(Lifecycle.PER_CLASS)
class SearchTests {

    private static final List<Show> SHOWS =
            List.of(
                    Show.named("The Eras Tour")
                            .by("Taylor Swift", "Paramore")
                            .about("An evening through every album.")
                            .costing(9000, 40000)
                            .on("2031-06-10T23:30:00Z"),
                    Show.named("Renaissance")
                            .by("Beyoncé")
                            .at("Soldier Field", "Chicago", 41.8623, -87.6167)
                            .costing(12000, 60000)
                            .on("2031-07-04T00:30:00Z"),
                    Show.named("Hamlet")
                            .by("The Globe Players")
                            .of("THEATRE")
                            .at("Orpheum", "Boston", 42.3560, -71.0610)
                            .costing(2000, 8000)
                            .being(Availability.FEW_LEFT)
                            .on("2031-06-01T00:30:00Z"),
                    Show.named("Björk in the Park")
                            .by("Björk")
                            .at("Parque México", "Houston", 29.7604, -95.3698)
                            .unpriced()
                            .on("2031-08-01T01:00:00Z"),
                    Show.named("Celtics and Lakers")
                            .by("Boston Celtics", "Los Angeles Lakers")
                            .of("SPORTS")
                            .at("TD Garden", "Boston", 42.3662, -71.0621)
                            .being(Availability.SOLD_OUT)
                            .costing(5000, 30000)
                            .on("2031-06-20T23:30:00Z"),
                    Show.named("Gone").by("Taylor Swift").takenDown(),
                    Show.named("Long ago").by("Taylor Swift").on("2020-01-01T20:00:00Z"));

    @Autowired private MockMvcTester http;
    @Autowired private JsonMapper json;
    @Autowired private Indexing indexing;
    @Autowired private ListingTable listings;

    @BeforeAll
    void fillTheIndex() throws InterruptedException {
        indexing.prepare();
        SHOWS.forEach(listings::put);
        indexing.refresh(SHOWS.stream().map(Show::showtimeId).toList());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> search("from=2000-01-01").path("total").asInt() == 6);
    }

    @ParameterizedTest
    @CsvSource({
        "taylor swift, The Eras Tour",
        "tayler swfit, The Eras Tour",
        "TAYLOR  swift!!, The Eras Tour",
        "beyonce, Renaissance",
        "BEYONCÉ, Renaissance",
        "bjork, Björk in the Park",
        "parque mexico, Björk in the Park",
        "tayl, The Eras Tour",
        "swift new yo, The Eras Tour",
        "hamlet in boston, Hamlet",
        "hamlt, Hamlet",
        "renaissance chicago, Renaissance",
        "theatre boston, Hamlet",
        "every album, The Eras Tour",
        "madison square, The Eras Tour",
    })
    void findsWhatIsMeant(String typed, String eventName) {
        assertThat(namesOf(search("q={q}", typed))).first().isEqualTo(eventName);
    }

    @Test
    void aCityDoesNotBringOneAlongThatIsSpeltNearlyLikeIt() {
        assertThat(namesOf(search("q=boston")))
                .containsExactlyInAnyOrder("Hamlet", "Celtics and Lakers");
    }

    @Test
    void saysWhatMayHaveBeenMeant() {
        var answer = search("q=tayler swfit");

        assertThat(answer.path("didYouMean").asString()).isEqualTo("taylor swift");
        assertThat(search("q=taylor swift").has("didYouMean")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"taylor', The Eras Tour",
        "'taylor)', The Eras Tour",
        "'taylor* -swift', The Eras Tour",
        "'name:hamlet~', ''",
        "'<script>', ''",
    })
    void whatIsTypedIsNeverSyntax(String typed, String eventName) {
        var answer = search("q={q}", typed);

        assertThat(namesOf(answer)).isEqualTo(eventName.isEmpty() ? List.of() : List.of(eventName));
    }

    @Test
    void nothingButPunctuationIsNoText() {
        assertThat(search("q={q}", "?!").path("total").asInt()).isEqualTo(5);
    }

    @Test
    void whatIsRemovedOrOverIsNotFound() {
        assertThat(namesOf(search("q=gone"))).isEmpty();
        assertThat(namesOf(search("q=long ago"))).isEmpty();
        assertThat(namesOf(search("q=long ago&from=2019-12-31"))).containsExactly("Long ago");
    }

    @ParameterizedTest
    @CsvSource({
        "type=THEATRE, Hamlet",
        "type=theatre, Hamlet",
        "city=CHICAGO, Renaissance",
        "'near=42.36,-71.06&radiusKm=5&sort=date', 'Hamlet,Celtics and Lakers'",
        "'near=41.9,-87.6', Renaissance",
        "'from=2031-07-01&to=2031-07-30', Renaissance",
        "'from=2031-07-31&to=2031-07-31', Björk in the Park",
        "'from=2031-05-31&to=2031-05-31', Hamlet",
        "'from=2031-07-04T00:30:00Z&to=2031-07-04T00:30:01Z', Renaissance",
        "'from=2031-07-04T00:00:00Z&to=2031-07-04T00:30:00Z', ''",
        "priceMax=2000, Hamlet",
        "'priceMax=5000&sort=price', 'Hamlet,Celtics and Lakers'",
        "priceMin=50000, Renaissance",
        "'available=true&sort=price', 'Hamlet,The Eras Tour,Renaissance'",
    })
    void filters(String query, String eventNames) {
        assertThat(String.join(",", namesOf(search(query)))).isEqualTo(eventNames);
    }

    @ParameterizedTest
    @CsvSource({
        "sort=date, 'Hamlet,The Eras Tour,Celtics and Lakers,Renaissance,Björk in the Park'",
        "sort=price, 'Hamlet,Celtics and Lakers,The Eras Tour,Renaissance,Björk in the Park'",
        "'sort=distance&near=42.37,-71.06&radiusKm=1000',"
                + " 'Celtics and Lakers,Hamlet,The Eras Tour'",
    })
    void sorts(String query, String eventNames) {
        assertThat(String.join(",", namesOf(search(query)))).isEqualTo(eventNames);
    }

    @Test
    void anItemHasTheShapeThatClientsRelyOn() {
        var item = search("q=hamlet&near=42.3601,-71.0589").path("items").path(0);

        assertThat(item.propertyNames())
                .containsExactlyInAnyOrder(
                        "showtimeId",
                        "eventId",
                        "eventName",
                        "type",
                        "performers",
                        "venue",
                        "startsAt",
                        "imageUrl",
                        "fromPrice",
                        "availability",
                        "distanceKm");
        assertThat(item.path("venue").propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "name", "city", "country", "lat", "lon", "timeZone");
        assertThat(item.path("performers").path(0).propertyNames())
                .containsExactlyInAnyOrder("id", "name", "headliner");
        assertThat(item.path("startsAt").asString()).isEqualTo("2031-06-01T00:30:00Z");
        assertThat(item.path("fromPrice").path("amount").asLong()).isEqualTo(2000);
        assertThat(item.path("fromPrice").path("currency").asString()).isEqualTo("USD");
        assertThat(item.path("distanceKm").asDouble()).isEqualTo(0.5);
    }

    @Test
    void whatHasNoPriceSaysSo() {
        var item = search("q=bjork").path("items").path(0);

        assertThat(item.has("fromPrice")).isTrue();
        assertThat(item.path("fromPrice").isNull()).isTrue();
        assertThat(item.has("distanceKm")).isFalse();
    }

    @Test
    void facetsSayHowTheHitsSpread() {
        var facets = search("q=boston").path("facets");

        assertThat(facets.path("type").valueStream().map(each -> each.path("value").asString()))
                .containsExactlyInAnyOrder("THEATRE", "SPORTS");
        assertThat(facets.path("city").path(0).path("value").asString()).isEqualTo("Boston");
        assertThat(facets.path("city").path(0).path("count").asInt()).isEqualTo(2);
        assertThat(facets.path("month").valueStream().map(each -> each.path("value").asString()))
                .containsExactly("2031-05", "2031-06");
        assertThat(facets.path("price").path(0).path("to").asLong()).isEqualTo(2500);
        assertThat(facets.path("price").path(0).path("count").asInt()).isEqualTo(1);
    }

    @Test
    void pagesFollowEachOtherAndKeepWhatWasAsked() {
        var first = search("sort=date&size=2&available=true");

        assertThat(first.path("total").asInt()).isEqualTo(3);
        assertThat(namesOf(first)).containsExactly("Hamlet", "The Eras Tour");
        assertThat(first.path("next").asString()).contains("available=true").contains("page=1");
        var second = search(first.path("next").asString().substring(1));
        assertThat(namesOf(second)).containsExactly("Renaissance");
        assertThat(second.has("next")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "tayl, Taylor Swift",
        "beyon, Beyoncé",
        "the er, The Eras Tour",
        "tailor, Taylor Swift",
        "parque, Parque México",
        "hous, Houston",
    })
    void suggestsNamesAsTheyAreSpelt(String typed, String name) {
        assertThat(suggestions(typed)).contains(name);
    }

    @Test
    void suggestsNothingThatIsGoneAndNothingForNothing() {
        assertThat(suggestions("gone")).isEmpty();
        assertThat(suggestions("")).isEmpty();
    }

    private List<String> suggestions(String typed) {
        return get("/api/v1/search/suggestions?q={q}", typed)
                .path("items")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private JsonNode search(String query, Object... variables) {
        var answer = get("/api/v1/search?" + query, variables);
        assertThat(answer.path("degraded").asBoolean()).isFalse();
        return answer;
    }

    private JsonNode get(String uri, Object... variables) {
        var answer = http.get().uri(uri, variables).exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private static List<String> namesOf(JsonNode answer) {
        return answer.path("items")
                .valueStream()
                .map(item -> item.path("eventName").asString())
                .toList();
    }
}
