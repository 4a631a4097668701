package io.foyer.booking.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.foyer.booking.group.PlannedOnce;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A Postgres with the service's tables, for tests that need no more of it than that. */
public final class BookingDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 16;
    private static final long PATIENCE_MILLIS = 30_000;

    private final HikariDataSource source = new HikariDataSource();

    public BookingDatabase() {
        var fresh = MigratedDatabase.fresh();
        source.setJdbcUrl(fresh.url());
        source.setUsername(fresh.user());
        source.setPassword(fresh.password());
        source.setMaximumPoolSize(CONNECTIONS);
        source.setMinimumIdle(1);
        source.setConnectionTimeout(PATIENCE_MILLIS);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    public PlannedOnce planned() {
        return new PlannedOnce(jdbc(), new DataSourceTransactionManager(source));
    }

    /** A booking that waits for its payment. */
    public void holdBooking(
            UUID id, UUID showtimeId, UUID accountId, int secondsLeft, int... ordinals) {
        writeBooking(
                id,
                showtimeId,
                accountId,
                OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(secondsLeft),
                Arrays.stream(ordinals).boxed().toList());
    }

    /** The same, as a reservation writes it; nothing happens when it is there. */
    public void writeBooking(
            UUID id,
            UUID showtimeId,
            UUID accountId,
            OffsetDateTime until,
            List<Integer> ordinals) {
        jdbc().sql(
                        """
                        WITH new AS (
                            INSERT INTO booking (id, account_id, showtime_id, showtime_number, event_id, event_name, venue_id,
                                                 venue_name, venue_city, starts_at, status, currency, total, expires_at)
                            VALUES (?, ?, ?, 1, gen_random_uuid(), 'Midsummer Night', gen_random_uuid(), 'Globe', 'London',
                                    now() + interval '3 d', 'HELD', 'EUR', ?, ?)
                                ON CONFLICT DO NOTHING
                            RETURNING id)
                        INSERT INTO booking_line (booking_id, ordinal, section, row_label, seat_label,
                                                  price_tier_id, price, service_fee, tax, total)
                        SELECT id, ordinal, 'Stalls', 'Row 1', ordinal, gen_random_uuid(), 1, 0, 0, 1
                          FROM new, unnest(?::int[]) AS ordinal
                        """)
                .params(
                        id,
                        accountId,
                        showtimeId,
                        ordinals.size(),
                        until,
                        ordinals.toArray(Integer[]::new))
                .update();
    }

    /** Everything of the showtime happened so much earlier. */
    public void pass(UUID showtimeId, Duration time) {
        jdbc().sql(
                        """
                        WITH passed AS (SELECT make_interval(secs => :seconds) AS time),
                        seats AS (
                            UPDATE claimed_seat SET created_at = created_at - time, held_until = held_until - time
                              FROM passed WHERE showtime_id = :showtime)
                        UPDATE booking SET created_at = created_at - time, expires_at = expires_at - time,
                               claim_until = claim_until - time, closed_at = closed_at - time,
                               confirmed_at = confirmed_at - time
                          FROM passed WHERE showtime_id = :showtime
                        """)
                .param("seconds", time.toMillis() / 1_000.0)
                .param("showtime", showtimeId)
                .update();
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
