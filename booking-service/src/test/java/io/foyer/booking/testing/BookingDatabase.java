package io.foyer.booking.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.foyer.testing.store.Stores;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A Postgres with the service's tables, for tests that need no more of it than that. */
public final class BookingDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 16;
    private static final long PATIENCE_MILLIS = 30_000;

    private final HikariDataSource source = new HikariDataSource();

    public BookingDatabase() {
        var fresh = Stores.freshDatabase("booking");
        source.setJdbcUrl(fresh.url());
        source.setUsername(fresh.user());
        source.setPassword(fresh.password());
        source.setMaximumPoolSize(CONNECTIONS);
        source.setConnectionTimeout(PATIENCE_MILLIS);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/common", "classpath:db/migration")
                .load()
                .migrate();
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    /** A booking that waits for its payment, as a reservation writes it. */
    public void holdBooking(
            UUID id, UUID showtimeId, UUID accountId, int secondsLeft, int... ordinals) {
        jdbc().sql(
                        """
                        INSERT INTO booking (id, account_id, showtime_id, showtime_number, event_id, event_name, venue_id,
                                             venue_name, venue_city, starts_at, status, currency, total, expires_at)
                        VALUES (?, ?, ?, 1, ?, 'Midsummer Night', ?, 'Globe', 'London', now() + interval '3 d',
                                'HELD', 'EUR', ?, now() + make_interval(secs => ?))
                        """)
                .params(
                        id,
                        accountId,
                        showtimeId,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        ordinals.length,
                        secondsLeft)
                .update();
        for (var ordinal : ordinals) {
            jdbc().sql(
                            """
                            INSERT INTO booking_line (booking_id, ordinal, section, row_label, seat_label,
                                                      price_tier_id, price, service_fee, tax, total)
                            VALUES (?, ?, 'Stalls', 'Row 1', ?, ?, 1, 0, 0, 1)
                            """)
                    .params(id, ordinal, String.valueOf(ordinal), UUID.randomUUID())
                    .update();
        }
    }

    /** A seat held in Postgres. */
    public void holdSeat(
            UUID bookingId, UUID showtimeId, UUID accountId, double secondsLeft, int ordinal) {
        jdbc().sql(
                        """
                        INSERT INTO claimed_seat (booking_id, ordinal, showtime_id, fence, status, held_until, account_id)
                        VALUES (?, ?, ?, nextval('fence_seq'), 'HELD', clock_timestamp() + make_interval(secs => ?), ?)
                        """)
                .params(bookingId, ordinal, showtimeId, secondsLeft, accountId)
                .update();
    }

    /** What a live row says of the seat: HELD, PAYING, CONFIRMED; or FREE. */
    public String state(UUID showtimeId, int ordinal) {
        return jdbc().sql(
                        """
                        SELECT status FROM claimed_seat
                         WHERE showtime_id = ? AND ordinal = ? AND status <> 'RELEASED'
                           AND (status <> 'HELD' OR held_until > clock_timestamp())
                        """)
                .params(showtimeId, ordinal)
                .query(String.class)
                .optional()
                .orElse("FREE");
    }

    @Override
    public void close() {
        source.close();
    }
}
