package io.foyer.booking.retention;

import io.foyer.booking.archive.Archives;
import io.foyer.booking.testing.BookingDatabase;
import io.foyer.booking.testing.SoldBookings;
import io.foyer.common.audit.AuditEntry;
import io.foyer.common.audit.AuditTrail;
import io.foyer.common.audit.RecordedDeed;
import io.foyer.testing.time.MovableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was kept, on a database of its own, and a clock that can be put forward by years. */
final class Attic implements AutoCloseable {

    static final Instant SHOW = Instant.parse("2026-06-01T19:00:00Z");
    static final Instant BOUGHT = Instant.parse("2026-03-02T10:15:40Z");

    final BookingDatabase database = new BookingDatabase();
    final Archives archives = new Archives(database);
    final SoldBookings sold = new SoldBookings(database.jdbc());
    final MovableClock clock = new MovableClock(SHOW);
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Book book = new Book();

    RetentionRuns runs(Map<String, String> more) {
        var limits = RetentionPropertiesTests.limits(more);
        var jdbc = database.jdbc();
        var removal = new BookingRemoval(jdbc, new BookingRows(jdbc), database.transactions());
        return new RetentionRuns(
                List.of(
                        new PastHolds(jdbc, removal, limits),
                        new PastBookings(jdbc, removal, months(), limits),
                        new PastPayments(jdbc, limits, database.transactions())),
                limits,
                clock,
                book,
                meters);
    }

    private MonthRemoval months() {
        return new MonthRemoval(
                database.jdbc(),
                archives.months(),
                archives.sales(),
                new BookingRows(database.jdbc()),
                database.transactions());
    }

    RetentionRun run(Map<String, String> more) {
        return runs(more).run(UUID.randomUUID());
    }

    int count(String table, String column, UUID id) {
        return database.jdbc()
                .sql("SELECT count(*) FROM %s WHERE %s = ?".formatted(table, column))
                .param(id)
                .query(Integer.class)
                .single();
    }

    void change(String sql, Object... params) {
        database.jdbc().sql(sql).params(params).update();
    }

    @Override
    public void close() {
        database.close();
    }

    /** An audit trail that can be read. */
    static final class Book implements AuditTrail {

        final List<AuditEntry> entries = new ArrayList<>();

        @Override
        public void record(AuditEntry entry) {
            entries.add(entry);
        }

        @Override
        public List<RecordedDeed> about(UUID accountId) {
            return List.of();
        }
    }
}
