package io.foyer.search.changestream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.search.changestream.Stumbling.Point;
import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.RunningSearch;
import io.foyer.search.testing.SearchProcess;
import io.foyer.search.testing.SearchSettings;
import io.foyer.search.testing.Show;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * C4: a process that is killed at any point of a batch, and another that goes on. No sweep runs
 * meanwhile.
 */
class KilledConsumerTests {

    private static final int ROWS = 60;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(120);

    private final ListingTable listings = ListingTable.fresh();
    private final SearchSettings settings =
            SearchSettings.reading(listings).with("foyer.search.stream.batch-size", "7");

    @Test
    void whoIsKilledBetweenWritingAndMarkingLeavesNothingOut() throws Exception {
        killAndGoOn(Point.AFTER_WRITING);
    }

    @ParameterizedTest
    @EnumSource(Point.class)
    @Tag("long")
    void whereverItIsKilledNothingIsLeftOut(Point point) throws Exception {
        killAndGoOn(point);
    }

    private void killAndGoOn(Point point) throws InterruptedException {
        try (var mortal =
                SearchProcess.start(
                        settings, MortalSearch.class, "-D" + MortalSearch.POINT + "=" + point)) {
            await().atMost(LONG_ENOUGH).until(() -> mortal.streamState().equals("STREAMING"));
            listings.copy(
                    IntStream.range(0, ROWS).mapToObj(i -> Show.named("Rigel no " + i)).toList());
            assertThat(mortal.ended(LONG_ENOUGH)).isEqualTo(MortalSearch.KILLED);
        }
        try (var other = RunningSearch.start(settings)) {
            other.findsAsManyAs(ROWS, "rigel");
        }
    }
}
