package io.foyer.search.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.search.listing.ListingsOf;
import io.foyer.search.testing.Bound;
import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.Show;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The copy is brought up to the listing table, over several pages. */
class CopySweepTests {

    private final ListingTable table = ListingTable.fresh();
    private final OwnDatabase database = OwnDatabase.fresh();
    private final ListingCopy copy = database.copy();
    private final CopyProperties limits = Bound.to(CopyProperties.class, "page", "2");
    private final CopySweep sweep =
            new CopySweep(ListingsOf.table(table), copy, limits, new SimpleMeterRegistry());

    @Test
    void whatIsMissingBehindOrHasNoListingIsFoundAndPutRight() {
        var behind = table.put(Show.named("Behind"));
        copy.write(List.of(behind.listing()), Set.of());
        table.put(behind.renamed("Ahead"));
        for (var i = 0; i < 4; i++) {
            table.put(Show.named("Missing " + i));
        }
        var stray = Show.named("Stray");
        copy.write(List.of(stray.listing()), Set.of());

        assertThat(sweep.all()).isEqualTo(new CopyReport(5, 6));

        assertThat(sweep.all()).isEqualTo(new CopyReport(5, 0));
        assertThat(copy.versions(List.of(behind.showtimeId(), stray.showtimeId())))
                .containsOnlyKeys(behind.showtimeId())
                .containsEntry(behind.showtimeId(), 2L);
    }

    @Test
    void theFirstTimeItFollowsEverythingAndThenWhatChanged() {
        var old = table.put(Show.named("Old"));
        table.jdbc().sql("UPDATE listing SET changed_at = now() - interval '1 day'").update();
        var follower = follower();

        assertThat(follower.follow()).isEqualTo(new CopyReport(1, 1));

        var fresh = table.put(Show.named("New"));
        assertThat(follower.follow()).isEqualTo(new CopyReport(1, 1));
        assertThat(copy.versions(List.of(old.showtimeId(), fresh.showtimeId()))).hasSize(2);
    }

    @Test
    void anotherInstanceGoesOnWhereTheOneBeforeStopped() {
        follower().follow();
        table.put(Show.named("Meanwhile"));
        table.jdbc().sql("UPDATE listing SET changed_at = now() - interval '1 hour'").update();
        database.jdbc()
                .sql("UPDATE listing_copy_progress SET followed_to = now() - interval '2 hours'")
                .update();

        assertThat(follower().follow()).isEqualTo(new CopyReport(1, 1));
    }

    private CopyFollower follower() {
        return new CopyFollower(
                sweep,
                new CopyProgress(database.jdbc()),
                new CopyTable(database.jdbc()),
                limits,
                InstantSource.system());
    }
}
