package io.foyer.search.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.search.listing.Listing;
import io.foyer.search.testing.Show;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.json.JsonMapper;

/** The copy on a real Postgres: what stands there after which writes. */
@TestInstance(Lifecycle.PER_CLASS)
class ListingCopyTests {

    private final OwnDatabase database = OwnDatabase.fresh();
    private final ListingCopy copy = database.copy();

    @Test
    void holdsTheVersionThatWasWritten() {
        var show = Show.named("Aida");

        assertThat(copy.write(List.of(show.listing()), Set.of())).isEmpty();

        assertThat(copy.versions(List.of(show.showtimeId()))).containsEntry(show.showtimeId(), 1L);
    }

    @Test
    void anOlderVersionNeverReplacesANewerOne() {
        var old = Show.named("Before");
        copy.write(List.of(old.renamed("After").listing()), Set.of());

        copy.write(List.of(old.listing()), Set.of());

        assertThat(nameOf(old.showtimeId())).isEqualTo("After");
    }

    /** What the guard is there for: the same statement without it. */
    @Test
    void withoutTheGuardItWould() {
        var old = Show.named("Before");
        copy.write(List.of(old.renamed("After").listing()), Set.of());

        writeUnguarded(old.listing());

        assertThat(nameOf(old.showtimeId())).isEqualTo("Before");
    }

    @Test
    void ofManyWhoWriteAtOnceInAnyOrderTheNewestStands() throws Exception {
        var states = states(40);
        var writers = 4;
        var barrier = new CyclicBarrier(writers);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var written = new ArrayList<Future<?>>();
            for (var writer = 0; writer < writers; writer++) {
                var shuffled = new ArrayList<>(states);
                Collections.shuffle(shuffled);
                written.add(
                        threads.submit(
                                () -> {
                                    barrier.await();
                                    for (var batch : shuffled) {
                                        copy.write(batch, Set.of());
                                    }
                                    return null;
                                }));
            }
            for (var each : written) {
                each.get();
            }
        }
        var ids = states.getFirst().stream().map(Listing::showtimeId).toList();
        assertThat(copy.versions(ids))
                .hasSize(3)
                .allSatisfy((id, version) -> assertThat(version).isEqualTo(40));
    }

    @Test
    void whatDidNotChangeIsNotWrittenAgain() {
        var show = Show.named("Again").listing();
        copy.write(List.of(show), Set.of());
        var before = placeOf(show.showtimeId());

        copy.write(List.of(show), Set.of());

        assertThat(placeOf(show.showtimeId())).isEqualTo(before);
    }

    @Test
    void aRowOfAnOlderFormIsAsGoodAsNoneAndIsWrittenAgain() {
        var show = Show.named("Formerly").listing();
        copy.write(List.of(show), Set.of());
        database.jdbc()
                .sql(
                        "UPDATE listing_copy SET form = form - 1, city_key = 'old' WHERE"
                                + " showtime_id = :id")
                .param("id", show.showtimeId())
                .update();
        assertThat(copy.versions(List.of(show.showtimeId()))).isEmpty();

        copy.write(List.of(show), Set.of());

        assertThat(copy.versions(List.of(show.showtimeId()))).hasSize(1);
        assertThat(column("city_key", show.showtimeId())).isEqualTo("new york");
    }

    @Test
    void whatHasNoRowAnyMoreIsDeleted() {
        var show = Show.named("Deleted").listing();
        copy.write(List.of(show), Set.of());

        copy.write(List.of(), List.of(show.showtimeId(), UUID.randomUUID()));

        assertThat(copy.versions(List.of(show.showtimeId()))).isEmpty();
    }

    @Test
    void oneThatCannotBeWrittenIsNamedAndTheOthersAreWritten() {
        var odd = Show.named("Odd").at("Hall", noise(9_000), 1, 1).listing();
        var good = List.of(Show.named("One"), Show.named("Two"), Show.named("Three"));
        var batch = new ArrayList<>(good.stream().map(Show::listing).toList());
        batch.add(1, odd);

        assertThat(copy.write(batch, Set.of())).containsOnlyKeys(odd.showtimeId());

        assertThat(copy.versions(good.stream().map(Show::showtimeId).toList())).hasSize(3);
    }

    private static List<List<Listing>> states(int versions) {
        var shows = new ArrayList<>(List.of(Show.named("X"), Show.named("Y"), Show.named("Z")));
        var states = new ArrayList<List<Listing>>();
        for (var version = 1; version <= versions; version++) {
            states.add(shows.stream().map(Show::listing).toList());
            shows.replaceAll(show -> show.renamed("renamed"));
        }
        return states;
    }

    private void writeUnguarded(Listing listing) {
        var row = CopyRow.of(listing, ListingWords.of(listing));
        database.jdbc()
                .sql(CopyTable.WRITE.replace(CopyTable.NOT_OVER_A_NEWER_ONE, "true"))
                .param("rows", new JsonMapper().writeValueAsString(List.of(row)))
                .param("words", new String[0])
                .query(Integer.class)
                .single();
    }

    /** Nothing that could be compressed to fit into an index after all. */
    private static String noise(int length) {
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(UUID.randomUUID().toString().replace("-", ""));
        }
        return text.toString();
    }

    private String nameOf(UUID showtimeId) {
        return column("event_name", showtimeId);
    }

    private String placeOf(UUID showtimeId) {
        return column("ctid", showtimeId);
    }

    private String column(String name, UUID showtimeId) {
        return database.jdbc()
                .sql("SELECT %s::text FROM listing_copy WHERE showtime_id = :id".formatted(name))
                .param("id", showtimeId)
                .query(String.class)
                .single();
    }
}
