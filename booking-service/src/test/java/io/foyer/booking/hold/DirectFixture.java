package io.foyer.booking.hold;

import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.InMemoryShowtimes;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.BookingDatabase;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/** Holds on a real Postgres, without any Redis. */
final class DirectFixture implements AutoCloseable {

    /** Generous waits, so that a busy machine fails no test. */
    private static final HoldProperties LIMITS =
            Limits.with(Map.of("foyer.hold.direct.lock-wait", "20s"));

    final BookingDatabase database = new BookingDatabase();
    final InMemoryShowtimes showtimes = new InMemoryShowtimes();
    final DirectRows rows = new DirectRows(database.jdbc());
    final DirectSeatHolds holds =
            new DirectSeatHolds(
                    showtimes,
                    new DirectHolds(database.jdbc()),
                    showtimeId -> {},
                    database.transactions(),
                    LIMITS);

    ShowtimeOnSale onSale(int seats) {
        return showtimes.add(Fixtures.showtime(seats));
    }

    static HoldRequest wish(UUID showtimeId, UUID accountId, Duration holdTime, int... ordinals) {
        return new HoldRequest(
                showtimeId,
                new HoldId(UUID.randomUUID()),
                accountId,
                Arrays.stream(ordinals).boxed().toList(),
                holdTime,
                8);
    }

    @Override
    public void close() {
        database.close();
    }
}
