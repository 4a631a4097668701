package io.foyer.search.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.search.testing.Doorway;
import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.RunningSearch;
import io.foyer.search.testing.RunningSearch.Answer;
import io.foyer.search.testing.SearchSettings;
import io.foyer.search.testing.Show;
import io.foyer.testing.store.Database;
import io.foyer.testing.store.SearchStore;
import io.foyer.testing.store.Stores;
import java.io.IOException;
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

/** Suggestions while Elasticsearch comes and goes, and while nothing is there. */
@TestInstance(Lifecycle.PER_CLASS)
class SuggestionFallbackTests {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private final ListingTable listings = ListingTable.fresh();
    private final SearchStore store = Stores.elasticsearch();
    private final Database own = Stores.freshDatabase("search");
    private final Doorway elasticsearch = new Doorway(store.url());
    private final Doorway postgres = Doorway.to(own);
    private RunningSearch search;

    @BeforeAll
    void start() {
        search =
                RunningSearch.start(
                        SearchSettings.reading(listings)
                                .elasticsearch(store)
                                .elasticsearch(elasticsearch.uri())
                                .own(postgres.through(own))
                                .with("spring.datasource.hikari.connection-timeout", "500"));
        Programme.announce(listings::put);
        awaits("plain", "Plain White T's");
        awaits("tailor", "Taylor Swift");
    }

    @AfterAll
    void stop() throws IOException {
        search.close();
        elasticsearch.close();
        postgres.close();
    }

    @ParameterizedTest
    @CsvSource({
        "t, The Eras Tour",
        "ta, Taylor Swift",
        "swift tay, Taylor Swift",
        "BEYONCÉ, Beyoncé",
        "lodz, Łódź",
        "mexico, Parque México",
        "東京, 東京事変",
    })
    void postgresSuggestsTheSameNames(String typed, String name) {
        shutAndOpen(() -> assertThat(sees(typed)).contains(name));
    }

    @Test
    void postgresOrdersThemAlikeShowsEachOnceAndNothingThatIsOver() {
        shutAndOpen(
                () -> {
                    assertThat(sees("swift"))
                            .containsExactly(
                                    "Swiftly Done", "Taylor Swift", "A Night for Swift Readers");
                    assertThat(sees("nutcr")).containsExactly("The Nutcracker");
                    assertThat(sees("bjork")).hasSize(1);
                    assertThat(sees("ballet")).hasSize(8);
                    assertThat(sees("gone")).isEmpty();
                    assertThat(sees("long ago")).isEmpty();
                    assertThat(sees("tailor")).as("typing is not forgiven").isEmpty();
                });
    }

    @Test
    void whenElasticsearchIsBackItHasWhatWasCountedMeanwhile() {
        elasticsearch.shut();
        listings.put(Show.named("Meanwhile").by("Somebody New"));
        awaits("somebody", "Somebody New");

        elasticsearch.open();

        awaits("somebodi", "Somebody New");
    }

    @Test
    void onlyWhenBothAreGoneItSaysWhenToTryAgain() {
        elasticsearch.shut();
        postgres.shut();

        var answer = ask("swift");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body().path("code").asString()).isEqualTo("unavailable");
        assertThat(answer.retryAfter()).isEqualTo("5");

        postgres.open();
        awaits("swift", "Taylor Swift");
    }

    private void shutAndOpen(Runnable meanwhile) {
        elasticsearch.shut();
        try {
            meanwhile.run();
        } finally {
            elasticsearch.open();
        }
    }

    private void awaits(String typed, String name) {
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(sees(typed)).as(typed).contains(name));
    }

    private List<String> sees(String typed) {
        var answer = ask(typed);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().path("items").valueStream().map(JsonNode::asString).toList();
    }

    private Answer ask(String typed) {
        return search.get(
                "/api/v1/search/suggestions?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }
}
