package io.foyer.event.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a change of a listing that is being sold from costs Postgres. */
@CatalogueTest
class ListingUpdateTests {

    private static final int CHANGES = 4;

    @Autowired private Api api;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private PlatformTransactionManager transactions;

    @Test
    void aChangeOfSalesWritesToNoIndex() {
        Show.published(api.organizer(), clock.instant());

        assertThat(heapOnlyUpdates(false)).isEqualTo(CHANGES);
    }

    /** An ordinary index on the time of the change is what made every one of them do so. */
    @Test
    void negativeControl_withATreeOverTheTimeOfTheChangeEachWritesToAllIndices() {
        Show.published(api.organizer(), clock.instant());

        assertThat(heapOnlyUpdates(true)).isZero();
    }

    private long heapOnlyUpdates(boolean withTree) {
        var transaction = new TransactionTemplate(transactions);
        var updates =
                transaction.execute(
                        status -> {
                            status.setRollbackOnly();
                            if (withTree) {
                                jdbc.sql("CREATE INDEX tree ON listing (changed_at)").update();
                            }
                            var before = heapOnly();
                            sell();
                            return heapOnly() - before;
                        });
        return updates == null ? -1 : updates;
    }

    private void sell() {
        for (var change = 0; change < CHANGES; change++) {
            jdbc.sql(
                            """
                            UPDATE listing SET popularity = popularity + 1, version = version + 1,
                                availability = 'FEW_LEFT', changed_at = clock_timestamp()
                            WHERE showtime_id = (SELECT showtime_id FROM listing
                                ORDER BY version DESC, showtime_id LIMIT 1)
                            """)
                    .update();
        }
    }

    private long heapOnly() {
        return jdbc.sql(
                        """
                        SELECT n_tup_hot_upd FROM pg_stat_xact_user_tables
                        WHERE relname = 'listing'
                        """)
                .query(Long.class)
                .single();
    }
}
