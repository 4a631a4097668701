package io.foyer.booking.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.testing.EmptyTables;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Counting sales when they fill tables that were empty as the plans were made which Postgres keeps.
 */
class NewlyCountedTests {

    private static final int OTHERS = 300;

    /** The booking, its line and the minute, once in each of a few statements. */
    private static final int FEW = 12;

    private final CountingDatabase here = new CountingDatabase();

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void countingASaleReadsItsOwnRowsAlone() {
        var showtime = here.sold.showtime(CountingDatabase.EVENING);
        here.database
                .transactions()
                .executeWithoutResult(
                        _ -> {
                            IntStream.range(0, EmptyTables.UNTIL_KEPT)
                                    .forEach(seat -> count(sell(showtime, seat)));
                            IntStream.range(EmptyTables.UNTIL_KEPT, OTHERS)
                                    .forEach(seat -> sell(showtime, seat));
                            var last = sell(showtime, OTHERS);
                            var seen = rowsRead();
                            count(last);

                            assertThat(rowsRead() - seen).isLessThan(FEW);
                            here.database
                                    .jdbc()
                                    .sql("SELECT pg_stat_force_next_flush()::text")
                                    .query(String.class)
                                    .single();
                        });
        assertThat(scansOf("booking_sold_of_showtime")).isZero();
        assertThat(here.totals(showtime).getFirst()).isEqualTo(EmptyTables.UNTIL_KEPT + 1L);
    }

    private UUID sell(UUID showtime, int seat) {
        return here.sold.sell(showtime, CountingDatabase.BOUGHT, "Stalls", seat, 1);
    }

    private void count(UUID booking) {
        assertThat(here.counter.sold(List.of(booking))).isOne();
    }

    private long rowsRead() {
        return here.database
                .jdbc()
                .sql(
                        """
                        SELECT coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)
                          FROM pg_stat_xact_user_tables
                         WHERE relname IN ('booking', 'booking_line', 'sales_minute', 'sales_counted')
                        """)
                .query(Long.class)
                .single();
    }

    /** Of an index that looks as good for finding a booking as its key while all is empty. */
    private long scansOf(String index) {
        return here.database
                .jdbc()
                .sql("SELECT idx_scan FROM pg_stat_user_indexes WHERE indexrelname = ?")
                .param(index)
                .query(Long.class)
                .single();
    }
}
