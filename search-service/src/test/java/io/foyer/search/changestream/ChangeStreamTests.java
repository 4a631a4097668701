package io.foyer.search.changestream;

import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.RunningSearch;
import io.foyer.search.testing.SearchSettings;
import io.foyer.search.testing.Show;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Changes of the listing table come to be found, by a whole service on real stores. */
@TestInstance(Lifecycle.PER_CLASS)
class ChangeStreamTests {

    private final ListingTable listings = ListingTable.fresh();
    private final SearchSettings settings = SearchSettings.reading(listings);
    private RunningSearch search;

    @BeforeAll
    void start() {
        listings.put(Show.named("Aurora before the stream"));
        search = RunningSearch.start(settings);
    }

    @AfterAll
    void stop() {
        search.close();
    }

    @Test
    void whatStoodThereBeforeIsFound() {
        search.finds("aurora", "Aurora before the stream");
    }

    @Test
    void aNewListingIsFound() {
        listings.put(Show.named("Borealis"));

        search.finds("borealis", "Borealis");
    }

    @Test
    void anUpdatedListingIsFoundByItsNewNameOnly() {
        var show = listings.put(Show.named("Cassiopeia"));
        search.finds("cassiopeia", "Cassiopeia");

        listings.put(show.renamed("Delphinus"));

        search.finds("delphinus", "Delphinus");
        search.finds("cassiopeia");
    }

    @Test
    void aRemovedListingIsNotFound() {
        var show = listings.put(Show.named("Equuleus"));
        search.finds("equuleus", "Equuleus");

        listings.put(show.takenDown());

        search.finds("equuleus");
    }

    @Test
    void aRowThatIsDeletedAgainstTheContractIsNotFoundEither() {
        var show = listings.put(Show.named("Fornax"));
        search.finds("fornax", "Fornax");

        listings.delete(show.showtimeId());

        search.finds("fornax");
    }

    @Test
    void aRowThatMakesNoSenseIsParkedAndHoldsNobodyUp() {
        var odd = listings.put(Show.named("Indus"));
        listings.jdbc()
                .sql("UPDATE listing SET availability = 'ODD', version = 2 WHERE showtime_id = :id")
                .param("id", odd.showtimeId())
                .update();
        listings.put(Show.named("Lacerta"));

        search.finds("lacerta", "Lacerta");

        listings.jdbc()
                .sql(
                        """
                        UPDATE listing SET availability = 'AVAILABLE', event_name = 'Indus mended'
                        WHERE showtime_id = :id
                        """)
                .param("id", odd.showtimeId())
                .update();
        search.post("/internal/search/parked/retries");
        search.finds("mended", "Indus mended");
    }
}
