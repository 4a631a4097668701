package io.foyer.event.sales;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How full each showtime is, as far as this service was told. */
@Repository
public class SalesRecords {

    private final JdbcClient jdbc;

    SalesRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Starts counting for a new showtime. */
    public void open(UUID showtimeId, UUID eventId, int places) {
        jdbc.sql(
                        """
                        INSERT INTO sales (showtime_id, event_id, total, free, held, sold)
                        VALUES (?, ?, ?, ?, 0, 0)
                        """)
                .params(showtimeId, eventId, places, places)
                .update();
    }

    /**
     * Prices, or the seats that have them, are others now. How many places are for sale is
     * corrected, unless booking-service has said so itself; what it said of prices is forgotten
     * until it says so again.
     */
    public void startAnew(UUID showtimeId, int places) {
        jdbc.sql(
                        """
                        UPDATE sales
                           SET total = CASE WHEN told_by IS NULL THEN :places ELSE total END,
                               free = CASE WHEN told_by IS NULL THEN :places ELSE free END,
                               from_price = NULL, to_price = NULL, currency = NULL
                         WHERE showtime_id = :showtime
                           AND (told_by IS NULL OR from_price IS NOT NULL)
                        """)
                .param("places", places)
                .param("showtime", showtimeId)
                .update();
    }

    /**
     * Notes what was told, in one statement however many showtimes; what an older message than the
     * last one says of a showtime changes nothing. Rows are locked in the order of their ids first,
     * so that two who note the same ones cannot wait for each other in a circle.
     *
     * @param reports one of each showtime at most
     */
    void note(Collection<SalesReport> reports) {
        jdbc.sql(
                        """
                        SELECT showtime_id FROM sales WHERE showtime_id = ANY (?)
                         ORDER BY showtime_id FOR NO KEY UPDATE
                        """)
                .param(column(reports, UUID[]::new, SalesReport::showtimeId))
                .query(UUID.class)
                .list();
        jdbc.sql(
                        """
                        UPDATE sales s
                           SET total = n.total, free = n.free, held = n.held, sold = n.sold,
                               from_price = n.from_price, to_price = n.to_price,
                               currency = n.currency, told_by = n.told_by
                          FROM unnest(?::uuid[], ?::uuid[], ?::int[], ?::int[], ?::int[], ?::int[],
                                      ?::bigint[], ?::bigint[], ?::text[])
                               AS n (showtime_id, told_by, total, free, held, sold, from_price,
                                     to_price, currency)
                         WHERE s.showtime_id = n.showtime_id
                           AND (s.told_by IS NULL OR s.told_by < n.told_by)
                        """)
                .params(
                        column(reports, UUID[]::new, SalesReport::showtimeId),
                        column(reports, UUID[]::new, SalesReport::toldBy),
                        column(reports, Integer[]::new, report -> report.counters().total()),
                        column(reports, Integer[]::new, report -> report.counters().free()),
                        column(reports, Integer[]::new, report -> report.counters().held()),
                        column(reports, Integer[]::new, report -> report.counters().sold()),
                        column(reports, Long[]::new, SalesReport::fromPrice),
                        column(reports, Long[]::new, SalesReport::toPrice),
                        column(reports, String[]::new, SalesReport::currency))
                .update();
    }

    private static <T extends @Nullable Object> Object column(
            Collection<SalesReport> reports, IntFunction<T[]> array, Function<SalesReport, T> of) {
        return reports.stream().map(of).toArray(array);
    }

    /** Whether any seat of any showtime of the event is held or sold. */
    public boolean anySold(UUID eventId) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM sales
                                        WHERE event_id = ? AND (sold > 0 OR held > 0))
                        """)
                .param(eventId)
                .query(Boolean.class)
                .single();
    }
}
