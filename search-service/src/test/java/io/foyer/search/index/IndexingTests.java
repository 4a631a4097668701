package io.foyer.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foyer.search.copy.OwnDatabase;
import io.foyer.search.listing.ListingsOf;
import io.foyer.search.testing.Bound;
import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.Show;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Rows become documents, whatever the index has to say to it. */
@TestInstance(Lifecycle.PER_CLASS)
class IndexingTests {

    private final ListingTable table = ListingTable.fresh();
    private final OwnDatabase own = OwnDatabase.fresh();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final ParkedListings parked = new ParkedListings(own.jdbc(), metrics);
    private final IndexProperties limits =
            Bound.to(
                    IndexProperties.class,
                    "attempts",
                    "3",
                    "first-pause",
                    "1ms",
                    "longest-pause",
                    "2ms",
                    "sweep-page",
                    "2");

    @Test
    void whatIsBusyIsTriedAgain() throws InterruptedException {
        var index = ready();
        var show = table.put(Show.named("Patience"));
        index.beBusyFor(2);

        indexing(index).refresh(List.of(show.showtimeId()));

        assertThat(index.versions(List.of(show.showtimeId()))).containsEntry(show.showtimeId(), 1L);
    }

    @Test
    void whatStaysBusyIsReportedSoThatNothingIsMarkedAsDone() {
        var index = ready();
        var show = table.put(Show.named("Impatience"));
        index.beBusyFor(3);

        assertThatExceptionOfType(IndexUnavailable.class)
                .isThrownBy(() -> indexing(index).refresh(List.of(show.showtimeId())));
    }

    @Test
    void anIndexThatIsAwayIsReported() {
        var index = ready();
        var show = table.put(Show.named("Absence"));
        index.goAway();

        assertThatExceptionOfType(IndexUnavailable.class)
                .isThrownBy(() -> indexing(index).refresh(List.of(show.showtimeId())));
    }

    @Test
    void theCopyIsWrittenEvenIfTheIndexIsAway() {
        var index = new InMemoryListingIndex();
        var show = table.put(Show.named("Ahead of the index"));
        index.goAway();

        assertThatExceptionOfType(IndexUnavailable.class)
                .isThrownBy(() -> indexing(index).refresh(List.of(show.showtimeId())));

        assertThat(own.copy().versions(List.of(show.showtimeId()))).hasSize(1);
    }

    @Test
    void whatIsRefusedIsParkedCountedAndTakenUpAgainOnCommand() throws InterruptedException {
        var index = ready();
        var indexing = indexing(index);
        var odd = table.put(Show.named("Odd"));
        var good = table.put(Show.named("Good"));
        index.refuse(odd.showtimeId());
        var before = metrics.counter("foyer.search.index.refused").count();

        indexing.refresh(List.of(odd.showtimeId(), good.showtimeId()));

        assertThat(parked.oldest(10)).containsExactly(odd.showtimeId());
        assertThat(parked.count()).isEqualTo(1);
        assertThat(metrics.counter("foyer.search.index.refused").count()).isEqualTo(before + 1);
        assertThat(index.versions(List.of(good.showtimeId()))).hasSize(1);

        index.accept(odd.showtimeId());

        assertThat(indexing.retryParked()).isEqualTo(1);
        assertThat(parked.count()).isZero();
        assertThat(index.versions(List.of(odd.showtimeId()))).hasSize(1);
    }

    private static InMemoryListingIndex ready() {
        var index = new InMemoryListingIndex();
        index.prepare();
        return index;
    }

    private Indexing indexing(ListingIndex index) {
        return new Indexing(ListingsOf.table(table), own.copy(), index, parked, limits);
    }
}
