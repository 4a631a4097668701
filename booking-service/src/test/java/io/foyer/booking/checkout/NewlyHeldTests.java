package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.checkout.idempotency.IdempotencyKey;
import io.foyer.booking.checkout.idempotency.KeyedRequest;
import io.foyer.booking.checkout.idempotency.RequestRecords;
import io.foyer.booking.group.GroupProperties;
import io.foyer.booking.group.Groups;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.inventory.Showtimes;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.EmptyTables;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Bookings fill their tables within seconds of a sale's start, before Postgres has looked at them
 * again: plans are kept that were made while they were empty. What holding costs must not grow with
 * what others hold.
 */
@CheckoutTest
class NewlyHeldTests {

    private static final int OTHERS = 2_000;

    private static final int SHOWTIMES = 30;

    /** Nothing of a new booking is there yet; its showtime is, among others on sale. */
    private static final int FEW = 10;

    @Autowired private Shop shop;
    @Autowired private Showtimes showtimes;
    @Autowired private JdbcClient jdbc;
    @Autowired private BookingReads reads;
    @Autowired private RequestRecords requests;
    @Autowired private Rows rows;
    @Autowired private TransactionTemplate transactions;

    @Test
    void writingABookingReadsNobodyElses() {
        var showtime =
                Stream.generate(() -> shop.showtime(2 * OTHERS))
                        .limit(SHOWTIMES)
                        .map(published -> showtimes.find(published.id()).orElseThrow())
                        .toList()
                        .getLast();
        var tables = new EmptyTables(rows, "booking", "booking_line", "idempotent_request");

        var read =
                Objects.requireNonNull(
                        transactions.execute(
                                status -> {
                                    status.setRollbackOnly();
                                    tables.create();
                                    var bookings = alone();
                                    for (var i = 0; i < EmptyTables.UNTIL_KEPT + OTHERS; i++) {
                                        write(bookings, showtime, i);
                                    }
                                    var seen = tables.rowsRead("showtime_on_sale");
                                    write(bookings, showtime, EmptyTables.UNTIL_KEPT + OTHERS);
                                    return tables.rowsRead("showtime_on_sale") - seen;
                                }));

        assertThat(read).isLessThan(FEW);
    }

    /** By statements of their own, and so in this transaction. */
    private NewBookings alone() {
        var each = new GroupProperties(false, 1, 1, 1, Duration.ofSeconds(1));
        return new NewBookings(jdbc, reads, requests, new Groups(each, new SimpleMeterRegistry()));
    }

    private static void write(NewBookings bookings, ShowtimeOnSale showtime, int number) {
        var buyer = UUID.randomUUID();
        var request = new KeyedRequest(new IdempotencyKey(buyer, "hold-" + number), "hash");
        var line =
                new BookingLine(
                        number,
                        "Stalls",
                        "A",
                        "" + number,
                        UUID.randomUUID(),
                        5_000,
                        500,
                        468,
                        5_968,
                        null,
                        null,
                        null);
        var outcome =
                bookings.write(
                        new NewBooking(
                                UUID.randomUUID(),
                                buyer,
                                showtime,
                                List.of(line),
                                Optional.of(request)));
        assertThat(outcome).isInstanceOf(WriteOutcome.Written.class);
    }
}
