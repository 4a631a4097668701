package io.foyer.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.MeddlingProxy;
import io.foyer.search.testing.RunningSearch;
import io.foyer.search.testing.SearchSettings;
import io.foyer.search.testing.Show;
import io.foyer.testing.store.Stores;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A whole service whose bulk writes take effect and are never answered. */
class LostAnswerStreamTests {

    @Test
    void F24_C1_theStreamGoesOnWhereItWasAndNothingIsLostOrDoubled() {
        var listings = ListingTable.fresh();
        try (var proxy = new MeddlingProxy(Stores.elasticsearch().url());
                var search =
                        RunningSearch.start(
                                SearchSettings.reading(listings).elasticsearch(proxy.uri()))) {
            search.becomes("STREAMING");
            proxy.loseAnswers(5); // more than one engine tries before it gives up
            IntStream.range(0, 5).forEach(at -> listings.put(Show.named("Quasar " + at)));

            search.finds("quasar", "Quasar 0", "Quasar 1", "Quasar 2", "Quasar 3", "Quasar 4");

            // What was lost were the answers: all is found long before the stream has one.
            await().untilAsserted(() -> assertThat(proxy.bulks()).isGreaterThan(5));
            var report = search.post("/internal/search/sweeps").body();
            assertThat(report.path("repaired").asInt()).isZero();
        }
    }
}
