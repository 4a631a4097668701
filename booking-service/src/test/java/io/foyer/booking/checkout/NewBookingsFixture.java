package io.foyer.booking.checkout;

import io.foyer.booking.checkout.idempotency.IdempotencyKey;
import io.foyer.booking.checkout.idempotency.KeyedRequest;
import io.foyer.booking.checkout.idempotency.RequestRecords;
import io.foyer.booking.group.GroupProperties;
import io.foyer.booking.group.Groups;
import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bookings written straight to a database, without all that comes before. */
final class NewBookingsFixture implements AutoCloseable {

    final JdbcClient jdbc;
    final ShowtimeOnSale showtime = Fixtures.showtime(1);
    final NewBookings bookings;
    private final Groups groups;

    NewBookingsFixture(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/common", "classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        this.jdbc = JdbcClient.create(database);
        this.groups =
                new Groups(
                        new GroupProperties(true, 2, 64, 1024, Duration.ofSeconds(20)),
                        new SimpleMeterRegistry());
        this.bookings = new NewBookings(jdbc, noReads(), new RequestRecords(jdbc), groups);
        putOnSale();
    }

    NewBooking booking(int... ordinals) {
        return new NewBooking(
                UUID.randomUUID(), UUID.randomUUID(), showtime, lines(ordinals), Optional.empty());
    }

    /** Under a key of the account, by a request that is told from others by {@code hash}. */
    NewBooking keyed(UUID id, UUID accountId, String hash, int... ordinals) {
        return new NewBooking(
                id,
                accountId,
                showtime,
                lines(ordinals),
                Optional.of(new KeyedRequest(new IdempotencyKey(accountId, "k"), hash)));
    }

    /** One request for a seat under a key, looked at when the seat cost this much. */
    NewBooking keyedAt(UUID id, UUID accountId, long total) {
        return new NewBooking(
                id,
                accountId,
                showtime,
                List.of(line(1, total - 11, total)),
                Optional.of(new KeyedRequest(new IdempotencyKey(accountId, "k"), "hash")));
    }

    int count(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Integer.class).single();
    }

    static BookingLine line(int ordinal, long total) {
        return line(ordinal, 100, total);
    }

    private static BookingLine line(int ordinal, long price, long total) {
        return new BookingLine(
                ordinal,
                "Stalls",
                "A",
                String.valueOf(ordinal),
                UUID.randomUUID(),
                price,
                10,
                1,
                total,
                null,
                null,
                null);
    }

    private static List<BookingLine> lines(int... ordinals) {
        return IntStream.of(ordinals).mapToObj(ordinal -> line(ordinal, 111)).toList();
    }

    private void putOnSale() {
        jdbc.sql(
                        """
                        INSERT INTO showtime_on_sale (id, number, event_id, event_name, organizer_id, venue_id, venue_name,
                                                      venue_city, starts_at, on_sale_from, on_sale_until, hold_seconds,
                                                      seats_per_buyer, status, waiting_room, currency, layout,
                                                      catalogue_version, asked_at, revision)
                        VALUES (?, ?, ?, 'Midsummer Night', ?, ?, 'Globe', 'London', now() + interval '3 d', now(),
                                now() + interval '2 d', 600, 8, 'SCHEDULED', false, 'EUR', '', 1, now(), ?)
                        """)
                .params(
                        showtime.id(),
                        showtime.number(),
                        showtime.eventId(),
                        showtime.organizerId(),
                        showtime.venueId(),
                        showtime.revision())
                .update();
    }

    /** Nothing is found that was written earlier; what is written now does not need it. */
    private static BookingReads noReads() {
        return new BookingReads(nothing(Bookings.class), nothing(KeptBookings.class));
    }

    private static <T> T nothing(Class<T> repository) {
        return repository.cast(
                Proxy.newProxyInstance(
                        repository.getClassLoader(),
                        new Class<?>[] {repository},
                        (_, _, _) -> Optional.empty()));
    }

    @Override
    public void close() {
        groups.destroy();
    }
}
