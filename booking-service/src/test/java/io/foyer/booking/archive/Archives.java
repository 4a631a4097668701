package io.foyer.booking.archive;

import io.foyer.booking.testing.BookingDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An instance that archives, beside a database; there may be several. */
public final class Archives {

    public static final List<String> TABLES = SaleRows.TABLES;

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final BookingDatabase database;
    private final ArchiveProperties limits;

    public Archives(BookingDatabase database) {
        this(database, Map.of());
    }

    Archives(BookingDatabase database, Map<String, String> limits) {
        this.database = database;
        this.limits = ArchivePropertiesTests.limits(limits);
    }

    /** Moves all that is over. */
    public void look() {
        new Archiving(showtimes(), months(), rows(), database.transactions(), meters).look();
    }

    public PastMonths months() {
        return new PastMonths(database.jdbc(), limits);
    }

    public PastSales sales() {
        return new PastSales(database.jdbc(), rows());
    }

    PastShowtimes showtimes() {
        return new PastShowtimes(database.jdbc(), limits);
    }

    ReturningShowtimes returning() {
        return new ReturningShowtimes(database.jdbc(), sales(), limits, database.transactions());
    }

    SaleRows rows() {
        return new SaleRows(database.jdbc());
    }

    boolean bringBack(UUID bookingId) {
        return Boolean.TRUE.equals(
                database.transactions().execute(_ -> sales().bringBack(bookingId)));
    }

    double moved() {
        return meters.counter("foyer.archive.moved", "to", "past").count();
    }
}
