package io.foyer.search.changestream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.RunningSearch;
import io.foyer.search.testing.SearchSettings;
import io.foyer.search.testing.Show;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

/** What becomes of the stream when something it needs comes late, goes away or is taken from it. */
class StreamRecoveryTests {

    private final ListingTable listings = ListingTable.fresh();
    private final SearchSettings settings = SearchSettings.reading(listings);

    @Test
    void itResumesAfterARestartWithWhatChangedMeanwhile() {
        listings.put(Show.named("Before"));
        try (var search = RunningSearch.start(settings)) {
            search.finds("before", "Before");
        }
        listings.put(Show.named("Meanwhile"));
        try (var search = RunningSearch.start(settings)) {
            search.finds("meanwhile", "Meanwhile");
            search.finds("before", "Before");
        }
    }

    @Test
    void aSecondInstanceStandsByAndTakesOver() {
        var first = RunningSearch.start(settings);
        try (var second = startBeside(first)) {
            assertThat(second.streamState()).isEqualTo("STANDBY");

            first.close();

            second.becomes("STREAMING");
            listings.put(Show.named("Takeover"));
            second.finds("takeover", "Takeover");
        }
    }

    @Test
    void whenTheLeadersLockIsTakenExactlyOneGoesOnStreaming() {
        var table = ListingTable.fresh();
        var shared = SearchSettings.reading(table);
        try (var first = RunningSearch.start(shared)) {
            first.becomes("STREAMING");
            try (var second = RunningSearch.start(shared)) {
                assertThat(table.endLeadersSession()).isEqualTo(1);
                table.put(Show.named("Interregnum"));

                first.finds("interregnum", "Interregnum");
                soon().untilAsserted(
                                () ->
                                        assertThat(
                                                        List.of(
                                                                first.streamState(),
                                                                second.streamState()))
                                                .containsExactlyInAnyOrder("STREAMING", "STANDBY"));
            }
        }
    }

    @Test
    void aBrokenReplicationConnectionIsMadeAnew() {
        try (var search = RunningSearch.start(settings)) {
            search.becomes("STREAMING");

            soon().until(() -> listings.hangUp(settings.get("foyer.search.stream.slot")));
            listings.put(Show.named("Mended"));

            search.finds("mended", "Mended");
        }
    }

    @Test
    void itWaitsForAnEventServiceThatIsNotThereYet() {
        var late = ListingTable.notYetThere();
        try (var search = RunningSearch.start(SearchSettings.reading(late).probed())) {
            assertThat(search.readiness()).isEqualTo(200);
            search.becomes("BACKING_OFF");

            late.appear();
            late.put(Show.named("Latecomer"));

            search.finds("latecomer", "Latecomer");
        }
    }

    @Test
    void theSweepRepairsWhatTheStreamDidNotBring() {
        listings.put(Show.named("Streamed"));
        try (var search = RunningSearch.start(settings)) {
            search.finds("streamed", "Streamed");
        }
        // Another publication stands in for a change that the stream lost.
        listings.jdbc().sql("DROP PUBLICATION listing").update();
        listings.put(Show.named("Lost"));
        try (var search = RunningSearch.start(settings)) {
            var report = search.post("/internal/search/sweeps").body();

            assertThat(report.path("compared").asInt()).isEqualTo(2);
            assertThat(report.path("repaired").asInt()).isEqualTo(1);
            search.finds("lost", "Lost");
            assertThat(search.post("/internal/search/sweeps").body().path("repaired").asInt())
                    .isZero();
        }
    }

    private RunningSearch startBeside(RunningSearch first) {
        first.becomes("STREAMING");
        return RunningSearch.start(settings);
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }
}
