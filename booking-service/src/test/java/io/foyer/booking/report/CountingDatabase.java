package io.foyer.booking.report;

import io.foyer.booking.testing.BookingDatabase;
import io.foyer.booking.testing.SoldBookings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What is counted, on a database of its own. */
final class CountingDatabase implements AutoCloseable {

    static final Instant EVENING = Instant.parse("2030-06-01T19:00:00Z");
    static final Instant BOUGHT = Instant.parse("2026-03-02T10:15:40Z");

    final BookingDatabase database = new BookingDatabase();
    final SoldBookings sold = new SoldBookings(database.jdbc());
    final SalesCounter counter = new SalesCounter(database.jdbc(), database.planned());

    static ReportProperties limits(Map<String, String> more) {
        return new Binder(new MapConfigurationPropertySource(more))
                .bindOrCreate("foyer.report", ReportProperties.class);
    }

    /** Of the showtime, over all minutes: tickets, gross, cancelled, refunded. */
    List<Long> totals(UUID showtimeId) {
        return database.jdbc()
                .sql(
                        """
                        SELECT coalesce(sum(tickets), 0), coalesce(sum(gross), 0), coalesce(sum(cancelled), 0),
                               (SELECT coalesce(sum(refunded), 0) FROM refund_minute WHERE showtime_id = :showtime)
                          FROM sales_minute WHERE showtime_id = :showtime
                        """)
                .param("showtime", showtimeId)
                .query(
                        (row, _) ->
                                List.of(
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getLong(3),
                                        row.getLong(4)))
                .single();
    }

    SalesRepair repair(Duration grace) {
        var limits = limits(Map.of("foyer.report.repair.grace", grace.toString()));
        return new SalesRepair(
                new Missed(database.jdbc(), limits),
                counter,
                new SalesBalance(database.jdbc()),
                database.transactions(),
                limits);
    }

    void change(String sql, Object... params) {
        database.jdbc().sql(sql).params(params).update();
    }

    @Override
    public void close() {
        database.close();
    }
}
