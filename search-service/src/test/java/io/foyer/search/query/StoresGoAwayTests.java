package io.foyer.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.search.testing.Doorway;
import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.RunningSearch;
import io.foyer.search.testing.SearchSettings;
import io.foyer.search.testing.Show;
import io.foyer.testing.store.Stores;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Stores go away, one after the other, and come back. */
class StoresGoAwayTests {

    private static final URI NOBODY = URI.create("http://127.0.0.1:1");
    private static final Duration WITHIN = Duration.ofSeconds(1);

    @Test
    void answersWhileTheListingsThemselvesCannotBeReachedEither() throws IOException {
        var table = ListingTable.fresh();
        table.put(Show.named("Scutum"));
        try (var doorway = Doorway.to(table.database());
                var alone =
                        RunningSearch.start(
                                SearchSettings.reading(table)
                                        .probed()
                                        .listings(doorway.through(table.database()))
                                        .elasticsearch(NOBODY))) {
            await().atMost(Duration.ofSeconds(30)).until(() -> totalOf(alone, "scutum") == 1);

            doorway.shut();

            assertThat(totalOf(alone, "scutum")).isEqualTo(1);
            assertThat(alone.readiness()).isEqualTo(200);
        }
    }

    @Test
    void withoutPostgresTooItSaysWhenToTryAgain() throws IOException {
        var listings = ListingTable.fresh();
        listings.put(Show.named("Hamlet"));
        var own = Stores.freshDatabase("search");
        try (var doorway = Doorway.to(own);
                var stranded =
                        RunningSearch.start(
                                SearchSettings.reading(listings)
                                        .own(doorway.through(own))
                                        .elasticsearch(NOBODY))) {
            doorway.shut();

            var started = System.nanoTime();
            var answer = stranded.get("/api/v1/search?q=hamlet");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body().path("code").asString()).isEqualTo("unavailable");
            assertThat(answer.retryAfter()).isEqualTo("5");
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(WITHIN);
        }
    }

    @Test
    void anElasticsearchThatGoesAwayIsDoneWithoutAndCaughtUpWithOnReturn() throws IOException {
        var table = ListingTable.fresh();
        var store = Stores.elasticsearch();
        try (var doorway = new Doorway(store.url());
                var changing =
                        RunningSearch.start(
                                SearchSettings.reading(table)
                                        .probed()
                                        .elasticsearch(doorway.uri()))) {
            table.put(Show.named("Andromeda"));
            changing.finds("andromeda", "Andromeda");

            doorway.shut();
            table.put(Show.named("Pegasus"));
            await().atMost(Duration.ofSeconds(30)).until(() -> totalOf(changing, "pegasus") == 1);
            var started = System.nanoTime();
            var meanwhile = changing.get("/api/v1/search?q=pegasus").body();
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(WITHIN);
            assertThat(meanwhile.path("degraded").asBoolean()).isTrue();
            assertThat(changing.readiness()).isEqualTo(200);

            doorway.open();
            changing.finds("pegasus", "Pegasus");
        }
    }

    private static int totalOf(RunningSearch search, String word) {
        return search.get("/api/v1/search?q=" + word).body().path("total").asInt();
    }
}
