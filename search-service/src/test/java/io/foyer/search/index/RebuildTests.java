package io.foyer.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.search.testing.Show;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An index is built beside the one in use, on real stores. */
class RebuildTests {

    private final Workshop workshop = new Workshop();
    private final List<Show> shows = new ArrayList<>();

    @BeforeEach
    void anIndexWithSixListings() throws InterruptedException {
        workshop.index.prepare();
        for (var number = 0; number < 6; number++) {
            shows.add(workshop.put(Show.named("Show " + number)));
        }
    }

    @AfterEach
    void disconnect() {
        workshop.close();
    }

    @Test
    void theNextIndexIsFilledAndPutToUseAndTheOneBeforeIsKept() throws InterruptedException {
        workshop.rebuilding.begin();

        var rebuild = workshop.build();

        assertThat(rebuild.state()).isEqualTo(RebuildState.DONE);
        assertThat(rebuild.written()).isEqualTo(6);
        assertThat(rebuild.repaired()).isZero();
        assertThat(rebuild.kept()).isEqualTo(rebuild.source());
        assertThat(rebuild.filledAt()).isBetween(rebuild.startedAt(), rebuild.finishedAt());
        assertThat(workshop.inUse()).isEqualTo("listings-2");
        assertNothingDiffers();
    }

    /** Each step either with its effect written down, or killed between the effect and that. */
    @ParameterizedTest(name = "after {0} steps, effect of the next one: {1}")
    @CsvSource({
        "0, false",
        "0, true",
        "1, false",
        "1, true",
        "3, false",
        "3, true",
        "4, true",
        "5, false",
        "5, true"
    })
    void F31_whereverItIsKilledAnotherGoesOnAndTheAliasAlwaysNamesOneIndex(
            int steps, boolean effectOfNext) throws InterruptedException {
        workshop.rebuilding.begin();
        var mortal = workshop.mortalWorker();
        var rebuild = mortal.claim().orElseThrow();
        for (var step = 0; step < steps; step++) {
            rebuild = mortal.step(rebuild);
        }
        if (effectOfNext) {
            workshop.steps(workshop.limits()).next(rebuild, _ -> {});
        }

        assertThat(workshop.inUse()).isIn("listings-1", "listings-2");
        assertThat(workshop.index.versions(ids())).hasSize(6);
        workshop.put(shows.getFirst().renamed("Changed while nobody worked"));
        var end = workshop.build();

        assertThat(end.state()).isEqualTo(RebuildState.DONE);
        assertThat(workshop.inUse()).isEqualTo("listings-2");
        assertThat(workshop.versionInUse(shows.getFirst())).isEqualTo(2);
        assertNothingDiffers();
    }

    @Test
    void C1_C2_whileOthersWriteNothingIsLostAndNoVersionGoesBack() throws Exception {
        var highest = new long[shows.size()];
        var over = new AtomicBoolean();
        workshop.rebuilding.begin();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = threads.submit(() -> changeAll(over));
            var watching = threads.submit(() -> watch(over, highest));
            workshop.build("pause", "20ms");
            over.set(true);
            assertThat(writing.get()).isGreaterThan(10);
            watching.get();
        }

        assertThat(workshop.inUse()).isEqualTo("listings-2");
        assertNothingDiffers();
    }

    private int changeAll(AtomicBoolean over) throws InterruptedException {
        var changes = 0;
        while (!over.get()) {
            for (var at = 0; at < shows.size(); at++) {
                shows.set(at, workshop.put(shows.get(at).renamed("Change " + changes++)));
            }
            var more = workshop.table.put(Show.named("New " + changes));
            workshop.indexing.refresh(List.of(more.showtimeId()));
        }
        return changes;
    }

    private Void watch(AtomicBoolean over, long[] highest) {
        while (!over.get()) {
            var versions = workshop.index.versions(ids());
            for (var at = 0; at < highest.length; at++) {
                var version = versions.getOrDefault(shows.get(at).showtimeId(), 0L);
                assertThat(version).isGreaterThanOrEqualTo(highest[at]);
                highest[at] = version;
            }
        }
        return null;
    }

    @Test
    void anIndexThatIsLostWhileItIsFilledIsBegunAnew() throws InterruptedException {
        workshop.rebuilding.begin();
        var mortal = workshop.mortalWorker();
        var rebuild = mortal.step(mortal.step(mortal.claim().orElseThrow()));
        workshop.indices.delete(rebuild.target());

        var end = workshop.build();

        assertThat(end.state()).isEqualTo(RebuildState.DONE);
        assertThat(end.written()).isEqualTo(6);
        assertNothingDiffers();
    }

    @Test
    void aRebuildIsGivenUpWhenTooMuchIsRefused() throws InterruptedException {
        workshop.table.put(Show.named("Beyond the pole").at("Nowhere", "Nowhere", 200, 0));
        workshop.rebuilding.begin();

        var end = workshop.build("refusals", "0");

        assertThat(end.state()).isEqualTo(RebuildState.FAILED);
        assertThat(end.trouble()).contains("1 listings were refused");
        assertThat(workshop.inUse()).isEqualTo("listings-1");
    }

    @Test
    void aFewThatAreRefusedAreParkedAndDoNotHoldItUp() throws InterruptedException {
        var odd =
                workshop.table.put(Show.named("Beyond the pole").at("Nowhere", "Nowhere", 200, 0));
        workshop.rebuilding.begin();

        var end = workshop.build();

        assertThat(end.state()).isEqualTo(RebuildState.DONE);
        assertThat(end.refused()).isEqualTo(1);
        assertThat(workshop.parked.oldest(10)).containsExactly(odd.showtimeId());
    }

    @Test
    void whenAnotherIndexCameIntoUseMeanwhileItIsGivenUp() throws InterruptedException {
        workshop.rebuilding.begin();
        workshop.indices.delete(workshop.settings.prefix() + "listings-1");
        workshop.index.prepare();

        var end = workshop.build();

        assertThat(end.state()).isEqualTo(RebuildState.FAILED);
        assertThat(workshop.inUse()).isEqualTo("listings-3");
    }

    private List<UUID> ids() {
        return shows.stream().map(Show::showtimeId).toList();
    }

    private void assertNothingDiffers() throws InterruptedException {
        workshop.refreshed();
        Set<Map<Drift, Set<UUID>>> findings = new HashSet<>();
        workshop.comparison.everything(workshop.index, findings::add);
        assertThat(findings).containsExactly(Map.of());
        var rows = workshop.listings.versions(ids());
        assertThat(rows).hasSize(6);
        IntStream.range(0, 6)
                .forEach(
                        at ->
                                assertThat(
                                                workshop.index.versions(
                                                        List.of(rows.get(at).showtimeId())))
                                        .containsEntry(
                                                rows.get(at).showtimeId(), rows.get(at).version()));
    }
}
