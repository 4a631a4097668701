package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A database that answers reads and keeps whoever writes bookings waiting. */
@CheckoutTest
@TestPropertySource(
        properties = {
            "foyer.group.writers=1",
            "foyer.group.queue=1",
            "foyer.group.answer-within=4s"
        })
class BusyDatabaseTests {

    private static final Duration SOON = Duration.ofSeconds(8);

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private DataSource database;
    @Autowired private MeterRegistry metrics;

    @Test
    void whatIsNotAnsweredInTimeMayBeWrittenAndIsFoundByItsKey() throws Exception {
        var showtime = shop.showtime(5);
        var buyer = shop.buyer();

        try (var lock = bookingsLocked()) {
            var answer = reserve(buyer, showtime, 1);
            assertThat(answer).hasStatus(503).containsHeader("Retry-After");
            assertThat(shop.buyer().reserve(showtime, 1)).hasStatus(409);
            lock.rollback();
        }

        await().atMost(SOON).until(() -> bookings(buyer) == 1);
        assertThat(reserve(buyer, showtime, 1)).hasStatus(201);
        assertThat(bookings(buyer)).isOne();
    }

    @Test
    void whoFindsTheQueueFullIsTurnedAwayAtOnceAndHoldsNothing() throws Exception {
        var showtime = shop.showtime(5);
        var turnedAway = shop.buyer();

        try (var buyers = Executors.newVirtualThreadPerTaskExecutor();
                var lock = bookingsLocked()) {
            write(buyers, showtime, 1);
            await().atMost(SOON).until(() -> writersThatWait() == 1);
            write(buyers, showtime, 2);
            await().atMost(SOON).until(() -> waiting() == 1);

            assertThat(turnedAway.reserve(showtime, 3))
                    .hasStatus(503)
                    .containsHeader("Retry-After");
            lock.rollback();
        }

        assertThat(bookings(turnedAway)).isZero();
        assertThat(shop.buyer().reserve(showtime, 3)).hasStatus(201);
    }

    @Test
    void whoIsTurnedAwayTakesNothingFromARepetitionThatIsWritten() throws Exception {
        var showtime = shop.showtime(5);
        var buyer = shop.buyer();

        try (var buyers = Executors.newVirtualThreadPerTaskExecutor();
                var lock = bookingsLocked()) {
            write(buyers, showtime, 1);
            await().atMost(SOON).until(() -> writersThatWait() == 1);
            var first = buyers.submit(() -> reserve(buyer, showtime, 2));
            await().atMost(SOON).until(() -> waiting() == 1);

            assertThat(reserve(buyer, showtime, 2)).hasStatus(503);
            lock.rollback();
            assertThat(first.get()).hasStatus(201);
        }

        assertThat(shop.buyer().reserve(showtime, 2)).hasStatus(409);
        assertThat(bookings(buyer)).isOne();
    }

    @Test
    void whoIsTurnedAwayWithAKeyFindsTheSeatsKeptForTheNextTry() throws Exception {
        var showtime = shop.showtime(5);
        var turnedAway = shop.buyer();

        try (var buyers = Executors.newVirtualThreadPerTaskExecutor();
                var lock = bookingsLocked()) {
            write(buyers, showtime, 1);
            await().atMost(SOON).until(() -> writersThatWait() == 1);
            write(buyers, showtime, 2);
            await().atMost(SOON).until(() -> waiting() == 1);
            assertThat(reserve(turnedAway, showtime, 3)).hasStatus(503);
            lock.rollback();
        }

        assertThat(shop.buyer().reserve(showtime, 3)).hasStatus(409);
        assertThat(reserve(turnedAway, showtime, 3)).hasStatus(201);
    }

    @Test
    void aKeyWhoseTakingIsNotToldInTimeStaysWhoseItIs() throws Exception {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(5), 1);

        try (var buyers = Executors.newVirtualThreadPerTaskExecutor();
                var lock = locked("idempotent_request")) {
            var started = buyers.submit(() -> buyer.startPayment(booking, "p"));
            // The first asking lies with the database, so this one is the second.
            await().atMost(SOON).until(() -> waiting("key-begins") == 1);
            lock.rollback();

            assertThat(started.get()).hasStatusOk();
        }
        assertThat(buyer.startPayment(booking, "p")).hasStatusOk();
        assertThat(rows.payments(booking)).isOne();
    }

    private void write(ExecutorService buyers, ShowtimeOnSale showtime, int seat) {
        var buyer = shop.buyer();
        buyers.execute(() -> reserve(buyer, showtime, seat));
    }

    private Connection bookingsLocked() throws SQLException {
        return locked("booking");
    }

    private Connection locked(String table) throws SQLException {
        var lock = database.getConnection();
        lock.setAutoCommit(false);
        try (var statement = lock.createStatement()) {
            statement.execute("LOCK TABLE %s IN SHARE MODE".formatted(table));
        }
        return lock;
    }

    private int writersThatWait() {
        return rows.count(
                """
                SELECT count(*) FROM pg_stat_activity
                 WHERE datname = current_database() AND wait_event_type = 'Lock'
                """);
    }

    private double waiting() {
        return waiting("bookings");
    }

    private double waiting(String group) {
        return metrics.get("foyer.group.waiting").tag("group", group).gauge().value();
    }

    private static MvcTestResult reserve(Buyer buyer, ShowtimeOnSale showtime, int seat) {
        return buyer.reserve(showtime, request -> request.header("Idempotency-Key", "k"), seat);
    }

    private int bookings(Buyer buyer) {
        return rows.count("SELECT count(*) FROM booking WHERE account_id = ?", buyer.accountId());
    }
}
