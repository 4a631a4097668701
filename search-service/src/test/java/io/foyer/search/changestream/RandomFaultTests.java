package io.foyer.search.changestream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.search.changestream.Stumbling.Point;
import io.foyer.search.testing.Doorway;
import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.RunningSearch;
import io.foyer.search.testing.SearchSettings;
import io.foyer.search.testing.Show;
import io.foyer.testing.store.Stores;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * C1, F25: listings change while the stream, its slot, its leader and Elasticsearch fail at random;
 * then all is quiet, and a sweep has nothing to repair. {@code -Dfoyer.seed=} repeats a run.
 */
class RandomFaultTests {

    private static final Logger log = LoggerFactory.getLogger(RandomFaultTests.class);
    private static final int AT_ONCE = 25;

    private final ListingTable listings = ListingTable.fresh();
    private final Stumbling stumbling = new Stumbling();
    private final List<Show> shows = new ArrayList<>();

    @Test
    void afterAFewFaultsTheIndexIsWholeWithoutASweep() throws IOException {
        run(Long.getLong("foyer.seed", 20_260_401L), 6);
    }

    @Test
    @Tag("long")
    void afterManyFaultsTheIndexIsWholeWithoutASweep() throws IOException {
        run(Long.getLong("foyer.seed", System.nanoTime()), 150);
    }

    private void run(long seed, int rounds) throws IOException {
        log.info("Repeat with -Dfoyer.seed={}", seed);
        var random = new Random(seed);
        var store = Stores.elasticsearch();
        try (var door = new Doorway(store.url());
                var search = RunningSearch.start(settings(store.indexPrefix(), door), stumbling)) {
            search.becomes("STREAMING");
            for (var round = 0; round < rounds; round++) {
                change(random);
                fail(random, door);
                change(random);
                if (random.nextInt(4) == 0) {
                    search.becomes("STREAMING");
                }
            }
            door.open();
            assertWhole(search);
        }
    }

    private SearchSettings settings(String prefix, Doorway door) {
        return SearchSettings.reading(listings)
                .elasticsearch(door.uri())
                .with("foyer.search.index.prefix", prefix)
                .with("foyer.search.stream.batch-size", "20");
    }

    /** New ones in one go, and old ones that get a new name or are taken down. */
    private void change(Random random) {
        var created =
                IntStream.range(0, AT_ONCE).mapToObj(i -> Show.named("Show number " + i)).toList();
        listings.copy(created);
        shows.addAll(created);
        for (var i = 0; i < AT_ONCE; i++) {
            var which = random.nextInt(shows.size());
            var show = shows.get(which);
            shows.set(
                    which,
                    random.nextInt(5) == 0
                            ? show.takenDown()
                            : show.renamed("Again number " + random.nextInt(1000)));
            listings.put(shows.get(which));
        }
    }

    private void fail(Random random, Doorway door) {
        var slot = slot();
        switch (random.nextInt(6)) {
            case 0 -> listings.hangUp(slot);
            case 1 -> stumbling.arm(Point.values()[random.nextInt(5)], random.nextInt(3));
            case 2 -> listings.endLeadersSession();
            case 3 -> door.shut();
            case 4 -> tamper(() -> listings.dropSlot(slot));
            default -> tamper(() -> listings.advance(slot));
        }
        if (random.nextBoolean()) {
            door.open();
        }
    }

    /** Only a slot that nobody reads can be tampered with; the reader may be quicker. */
    private void tamper(Runnable meddling) {
        listings.hangUp(slot());
        try {
            meddling.run();
        } catch (DataAccessException readAgain) {
            log.debug("The slot is read again", readAgain);
        }
    }

    private String slot() {
        return listings.jdbc()
                .sql(
                        """
                        SELECT coalesce(min(slot_name), '') FROM pg_replication_slots
                        WHERE database = current_database()
                        """)
                .query(String.class)
                .single();
    }

    private void assertWhole(RunningSearch search) {
        listings.put(Show.named("Epilogue"));
        search.finds("epilogue", "Epilogue");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> {
                            var stream = search.get("/internal/search/stream").body();
                            assertThat(stream.path("state").asString()).isEqualTo("STREAMING");
                            assertThat(stream.path("fill").path("finishedAt").isString()).isTrue();
                        });
        var report = search.post("/internal/search/sweeps").body();
        assertThat(report.path("compared").asInt()).isEqualTo(shows.size() + 1);
        assertThat(report.path("repaired").asInt()).isZero();
    }
}
