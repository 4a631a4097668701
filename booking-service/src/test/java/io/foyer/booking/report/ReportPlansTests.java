package io.foyer.booking.report;

import static io.foyer.booking.report.CountingDatabase.BOUGHT;
import static io.foyer.booking.report.CountingDatabase.EVENING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What reports read, as Postgres itself counts it. */
class ReportPlansTests {

    private static final int BOOKINGS = 6_000;
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final CountingDatabase here = new CountingDatabase();
    private static EventShowtime showtime = new EventShowtime(UUID.randomUUID(), EVENING, "EUR");

    @BeforeAll
    static void aHouseIsSold() {
        showtime = new EventShowtime(here.sold.showtime(EVENING), EVENING, "EUR");
        here.sold.sellMany(showtime.id(), BOUGHT, BOOKINGS, 1);
        here.repair(Duration.ZERO).mend(showtime.id());
    }

    @AfterAll
    static void end() {
        here.close();
    }

    @Test
    void aReportOfSalesReadsNoBookingAtAll() {
        var reports =
                new SalesReports(
                        new SalesRows(here.database.jdbc()), CountingDatabase.limits(Map.of()));
        var query =
                new SalesQuery(
                        List.of(showtime),
                        Optional.empty(),
                        Optional.empty(),
                        SalesInterval.hour,
                        UTC,
                        Optional.empty());

        var read = readBy(() -> reports.of(query));

        assertThat(read.keySet().stream().map(name -> name.replaceAll("_p\\d+$", "")))
                .contains("sales_minute", "refund_minute")
                .doesNotContain("booking", "booking_line", "ticket", "payment");
        assertThat(((SalesOutcome.Found) reports.of(query)).report().totals().tickets())
                .isEqualTo(BOOKINGS);
    }

    @Test
    void thePageOfBookingsAndTheNextTicketsAreFoundByKeyAndNeverSearchedFor() {
        var rows = new SoldRows(here.database.jdbc());
        var tickets = new SheetRows(here.database.jdbc());
        var page =
                new BookingsQuery(
                        List.of(showtime), Optional.empty(), Optional.empty(), 2_500, 100);

        var read =
                readBy(
                        () -> {
                            var found = rows.bookings(page);
                            assertThat(found).hasSize(100);
                            assertThat(rows.lines(found.stream().map(SoldRows.Head::id).toList()))
                                    .hasSize(100);
                            assertThat(tickets.next(showtime.id(), SheetRows.BEGINNING, 2_000))
                                    .hasSize(2_000);
                        });

        assertThat(read).containsKeys("booking", "booking_line");
        assertThat(read.entrySet().stream().filter(table -> table.getValue() > 0))
                .extracting(Map.Entry::getKey)
                .noneMatch(name -> name.startsWith("booking") || name.startsWith("ticket"));
    }

    /** The tables that something read, and how often from end to end. */
    private static Map<String, Long> readBy(Runnable work) {
        return Objects.requireNonNull(
                here.database
                        .transactions()
                        .execute(
                                _ -> {
                                    var before = scans();
                                    work.run();
                                    return scans().entrySet().stream()
                                            .filter(
                                                    now ->
                                                            !now.getValue()
                                                                    .equals(
                                                                            before.get(
                                                                                    now.getKey())))
                                            .collect(
                                                    Collectors.toMap(
                                                            Map.Entry::getKey,
                                                            now ->
                                                                    now.getValue().whole()
                                                                            - before.getOrDefault(
                                                                                            now
                                                                                                    .getKey(),
                                                                                            Scans
                                                                                                    .NONE)
                                                                                    .whole()));
                                }));
    }

    private static Map<String, Scans> scans() {
        return here
                .database
                .jdbc()
                .sql(
                        """
                        SELECT relname, coalesce(seq_scan, 0) AS whole, coalesce(idx_scan, 0) AS by_key
                          FROM pg_stat_xact_user_tables
                        """)
                .query(
                        (row, _) ->
                                Map.entry(
                                        row.getString("relname"),
                                        new Scans(row.getLong("whole"), row.getLong("by_key"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private record Scans(long whole, long byKey) {

        static final Scans NONE = new Scans(0, 0);
    }
}
