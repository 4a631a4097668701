package io.foyer.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.search.index.Indexing;
import io.foyer.search.listing.Listing.Availability;
import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.Show;
import java.time.Duration;
import java.util.List;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A handful of shows in a real Elasticsearch, and somebody who looks for them. */
final class Season {

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

    private final MockMvcTester http;
    private final JsonMapper json;

    Season(MockMvcTester http, JsonMapper json) {
        this.http = http;
        this.json = json;
    }

    /** Writes the shows and waits until they are found. */
    void open(ListingTable listings, Indexing indexing) throws InterruptedException {
        indexing.prepare();
        SHOWS.forEach(listings::put);
        indexing.refresh(SHOWS.stream().map(Show::showtimeId).toList());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () ->
                                assertThat(search("from=2000-01-01").path("total").asInt())
                                        .isEqualTo(SHOWS.size() - 1));
    }

    /** The answer to a search, which must not be the fallback's. */
    JsonNode search(String query, Object... variables) {
        var answer = get("/api/v1/search?" + query, variables);
        assertThat(answer.path("degraded").asBoolean()).as("degraded").isFalse();
        return answer;
    }

    static List<String> namesOf(JsonNode answer) {
        return answer.path("items")
                .valueStream()
                .map(item -> item.path("eventName").asString())
                .toList();
    }

    private JsonNode get(String uri, Object... variables) {
        var answer = http.get().uri(uri, variables).exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
