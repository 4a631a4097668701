package io.foyer.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foyer.search.listing.ListingsOf;
import io.foyer.search.testing.Bound;
import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.Show;
import io.foyer.testing.store.Stores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Rows become documents, whatever the index has to say to it. */
@TestInstance(Lifecycle.PER_CLASS)
class IndexingTests {

    private final ListingTable table = ListingTable.fresh();
    private final ParkedListings parked = new ParkedListings(ownDatabase());
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
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    void whatIsBusyIsTriedAgain() throws InterruptedException {
        var index = new InMemoryListingIndex();
        var show = table.put(Show.named("Patience"));
        index.beBusyFor(2);

        indexing(index).refresh(List.of(show.showtimeId()));

        assertThat(index.versions(List.of(show.showtimeId()))).containsEntry(show.showtimeId(), 1L);
    }

    @Test
    void whatStaysBusyIsReportedSoThatNothingIsMarkedAsDone() {
        var index = new InMemoryListingIndex();
        var show = table.put(Show.named("Impatience"));
        index.beBusyFor(3);

        assertThatExceptionOfType(IndexUnavailable.class)
                .isThrownBy(() -> indexing(index).refresh(List.of(show.showtimeId())));
    }

    @Test
    void anIndexThatIsAwayIsReported() {
        var index = new InMemoryListingIndex();
        var show = table.put(Show.named("Absence"));
        index.goAway();

        assertThatExceptionOfType(IndexUnavailable.class)
                .isThrownBy(() -> indexing(index).refresh(List.of(show.showtimeId())));
    }

    @Test
    void whatIsRefusedIsParkedCountedAndTakenUpAgainOnCommand() throws InterruptedException {
        var index = new InMemoryListingIndex();
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

    @Test
    void aSweepFindsWhatIsMissingAndWhatIsBehindOverManyPages() throws InterruptedException {
        var ownTable = ListingTable.fresh();
        var index = new InMemoryListingIndex();
        var listings = ListingsOf.table(ownTable);
        var indexing = new Indexing(listings, index, parked, limits, metrics);
        var sweep = new Sweep(listings, index, indexing, limits, metrics);
        var behind = ownTable.put(Show.named("Behind"));
        index.write(List.of(behind.listing()), List.of());
        ownTable.put(behind.renamed("Ahead"));
        for (var i = 0; i < 4; i++) {
            ownTable.put(Show.named("Missing " + i));
        }

        assertThat(sweep.all()).isEqualTo(new SweepReport(5, 5));
        assertThat(sweep.all()).isEqualTo(new SweepReport(5, 0));
        assertThat(sweep.since(Instant.now().plusSeconds(60))).isEqualTo(new SweepReport(0, 0));
        assertThat(index.versions(List.of(behind.showtimeId())))
                .containsEntry(behind.showtimeId(), 2L);
    }

    private Indexing indexing(ListingIndex index) {
        return new Indexing(ListingsOf.table(table), index, parked, limits, metrics);
    }

    private static JdbcClient ownDatabase() {
        var own = Stores.freshDatabase("search");
        var source = new DriverManagerDataSource(own.url(), own.user(), own.password());
        Flyway.configure().dataSource(source).load().migrate();
        return JdbcClient.create(source);
    }
}
