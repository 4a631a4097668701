package io.foyer.search.changestream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.search.testing.Bound;
import io.foyer.search.testing.Doorway;
import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.RunningSearch;
import io.foyer.search.testing.SearchProcess;
import io.foyer.search.testing.SearchSettings;
import io.foyer.search.testing.Show;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

/**
 * C6, F28: one streams, and when it is gone another one does within 30 seconds. Most of them are
 * the lease of the one that says nothing any more, which nobody waits out here: it is shorter, and
 * so is the limit.
 */
class LeaderFaultTests {

    private static final Duration LEASE = Duration.ofSeconds(4);
    private static final Duration TAKEOVER =
            Duration.ofSeconds(30)
                    .minus(Bound.to(ChangeStreamProperties.class).leaseLimit())
                    .plus(LEASE);

    private final ListingTable listings = ListingTable.fresh();
    private final SearchSettings settings =
            SearchSettings.reading(listings)
                    .with("foyer.search.stream.lease-limit", LEASE.toMillis() + "ms");

    @Test
    void ofTwoProcessesStartedAtOnceOneLeadsAndTheOtherTakesOverWhenItIsFrozenOrKilled() {
        try (var one = SearchProcess.start(settings);
                var two = SearchProcess.start(settings)) {
            var both = List.of(one, two);
            starting().untilAsserted(() -> assertOneLeads(both));

            var frozen = leaderOf(both);
            var other = frozen == one ? two : one;
            frozen.freeze();
            within(TAKEOVER).until(() -> other.streamState().equals("STREAMING"));

            frozen.thaw();
            within(TAKEOVER).untilAsserted(() -> assertOneLeads(both));

            var killed = leaderOf(both);
            var last = killed == one ? two : one;
            killed.kill();
            within(TAKEOVER).until(() -> last.streamState().equals("STREAMING"));

            listings.put(Show.named("Afterwards"));
            assertFinds("afterwards", "Afterwards");
        }
    }

    @Test
    void aLeaderThatIsCutOffFromPostgresIsReplacedAndComesBackAsAStandby() throws Exception {
        var postgres = URI.create(listings.database().url().substring("jdbc:".length()));
        try (var door = new Doorway(postgres)) {
            var through =
                    SearchSettings.beside(settings)
                            .with(
                                    "foyer.search.listing.url",
                                    listings.database()
                                            .url()
                                            .replace(
                                                    ":" + postgres.getPort(),
                                                    ":" + door.uri().getPort()));
            try (var leader = RunningSearch.start(through)) {
                leader.becomes("STREAMING");
                try (var other = RunningSearch.start(settings)) {
                    door.block();
                    within(TAKEOVER).until(() -> other.streamState().equals("STREAMING"));
                    listings.put(Show.named("Meanwhile"));
                    other.finds("meanwhile", "Meanwhile");

                    door.unblock();
                    within(TAKEOVER).until(() -> leader.streamState().equals("STANDBY"));
                    assertThat(other.streamState()).isEqualTo("STREAMING");
                }
            }
        }
    }

    /** The negative control: without the lock, each takes the slot from the other for ever. */
    @Test
    void withoutTheLeadersLockTwoEnginesPushEachOtherOut() {
        try (var one = RunningSearch.start(settings, new EverybodyLeads());
                var two = RunningSearch.start(settings, new EverybodyLeads())) {
            one.get("/internal/search/stream");
            two.get("/internal/search/stream");
            var readers = new ArrayList<Integer>();
            within(TAKEOVER)
                    .until(
                            () -> {
                                currentReader()
                                        .filter(reader -> !readers.contains(reader))
                                        .forEach(readers::add);
                                return readers.size() >= 4;
                            });
        }
    }

    private Stream<Integer> currentReader() {
        return listings
                .jdbc()
                .sql("SELECT active_pid FROM pg_replication_slots WHERE slot_name = :slot")
                .param("slot", settings.get("foyer.search.stream.slot"))
                .query(Integer.class)
                .list()
                .stream()
                .filter(pid -> pid != null);
    }

    private static void assertOneLeads(List<SearchProcess> both) {
        assertThat(both)
                .extracting(SearchProcess::streamState)
                .containsExactlyInAnyOrder("STREAMING", "STANDBY");
    }

    private static SearchProcess leaderOf(List<SearchProcess> both) {
        return both.stream()
                .filter(each -> each.streamState().equals("STREAMING"))
                .findFirst()
                .orElseThrow();
    }

    private void assertFinds(String text, String name) {
        try (var reader =
                RunningSearch.start(
                        SearchSettings.beside(settings)
                                .with("foyer.search.stream.enabled", "false"))) {
            reader.finds(text, name);
        }
    }

    private static ConditionFactory starting() {
        return within(Duration.ofSeconds(120));
    }

    private static ConditionFactory within(Duration limit) {
        return await().atMost(limit).pollInterval(Duration.ofMillis(100));
    }
}
