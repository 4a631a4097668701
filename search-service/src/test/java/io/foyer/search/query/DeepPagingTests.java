package io.foyer.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.search.index.Indexing;
import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.Show;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** Following "next" from the first hit to the last of more than can be counted through. */
@SearchTest
@DirtiesContext // its thousands of listings must not be found by other tests
@TestInstance(Lifecycle.PER_CLASS)
class DeepPagingTests {

    private static final int LISTINGS = 10_250;
    private static final int BATCH = 1025;

    @Autowired private Season season;
    @Autowired private ListingTable listings;
    @Autowired private Indexing indexing;

    private final Set<String> written = new HashSet<>();

    @BeforeAll
    void fill() throws InterruptedException {
        for (var first = 0; first < LISTINGS; first += BATCH) {
            var batch =
                    IntStream.range(first, first + BATCH).mapToObj(DeepPagingTests::show).toList();
            var ids = batch.stream().map(Show::showtimeId).toList();
            listings.putAll(batch);
            indexing.refresh(ids);
            ids.forEach(id -> written.add(id.toString()));
        }
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(season.search("q=marathon").path("total").asInt())
                                        .isEqualTo(LISTINGS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=date", "&sort=price", "&sort=distance&near=40.75,-74"})
    void nobodyIsSkippedAndNobodyIsShownTwice(String order) {
        var seen = new ArrayList<String>();
        var page = season.search("q=marathon&size=100" + order);
        for (var number = 0; page.has("next"); number++) {
            assertThat(page.path("page").asInt()).isEqualTo(number);
            seen.addAll(idsOf(page));
            page = season.search(page.path("next").asString().substring(1));
        }
        seen.addAll(idsOf(page));

        assertThat(seen).hasSize(LISTINGS).doesNotHaveDuplicates();
        assertThat(new HashSet<>(seen)).isEqualTo(written);
    }

    /** Many share their moment and their price, so that only the id tells them apart. */
    private static Show show(int number) {
        var start = Instant.parse("2032-01-01T20:00:00Z").plusSeconds(number % 7);
        var show = Show.named("Marathon").on(start.toString());
        return number % 10 == 0 ? show.unpriced() : show.costing(1000 + number % 5, 5000);
    }

    private static List<String> idsOf(JsonNode page) {
        assertThat(page.path("total").asInt()).isEqualTo(LISTINGS);
        return page.path("items")
                .valueStream()
                .map(item -> item.path("showtimeId").asString())
                .toList();
    }
}
