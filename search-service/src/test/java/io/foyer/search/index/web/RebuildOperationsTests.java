package io.foyer.search.index.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.RunningSearch;
import io.foyer.search.testing.SearchSettings;
import io.foyer.search.testing.Show;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Rebuilds as an operator asks for them, by a whole service on real stores. */
@TestInstance(Lifecycle.PER_CLASS)
class RebuildOperationsTests {

    private static final String REBUILDS = "/internal/search/rebuilds";

    private final ListingTable listings = ListingTable.fresh();
    private final RunningSearch search =
            RunningSearch.start(
                    SearchSettings.reading(listings)
                            .with("foyer.search.rebuild.poll", "50ms")
                            .with("foyer.search.rebuild.pause", "300ms")
                            .with("foyer.search.sweep.pause", "100ms"));

    @AfterAll
    void stop() {
        search.close();
    }

    @Test
    void anIndexIsBuiltPutToUseAndGoneBackFrom() {
        search.becomes("STREAMING");
        assertThat(search.get(REBUILDS + "/current").status()).isEqualTo(404);
        assertThat(search.post(REBUILDS + "/rollback").status()).isEqualTo(409);
        listings.put(Show.named("Andromeda"));
        search.finds("andromeda", "Andromeda");

        var begun = search.post(REBUILDS);
        var again = search.post(REBUILDS);

        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.body().path("state").asString()).isEqualTo("STARTING");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("code").asString()).isEqualTo("state-conflict");
        assertThat(again.body().path("rebuild").path("id")).isEqualTo(begun.body().path("id"));
        listings.put(Show.named("Betelgeuse"));
        becomes("DONE");
        search.finds("andromeda", "Andromeda");
        search.finds("betelgeuse", "Betelgeuse");
        listings.put(Show.named("Capella"));
        search.finds("capella", "Capella");

        assertThat(search.post(REBUILDS + "/rollback").status()).isEqualTo(202);

        becomes("ROLLED_BACK");
        search.finds("capella", "Capella");
        assertThat(search.post(REBUILDS + "/rollback").status()).isEqualTo(409);
    }

    @Test
    void withoutElasticsearchNothingIsBegun() {
        var nowhere =
                SearchSettings.reading(ListingTable.notYetThere())
                        .elasticsearch(URI.create("http://127.0.0.1:1"))
                        .with("foyer.search.stream.enabled", "false");
        try (var alone = RunningSearch.start(nowhere)) {
            assertThat(alone.post(REBUILDS).status()).isEqualTo(503);
            assertThat(alone.get(REBUILDS + "/current").status()).isEqualTo(404);
        }
    }

    private void becomes(String state) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(
                        () ->
                                assertThat(
                                                search.get(REBUILDS + "/current")
                                                        .body()
                                                        .path("state")
                                                        .asString())
                                        .isEqualTo(state));
    }
}
