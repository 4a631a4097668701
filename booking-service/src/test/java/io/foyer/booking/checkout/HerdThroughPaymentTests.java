package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.payment.Workers;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.platform.payment.PaymentSandbox;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * Five hundred buyers for fifty seats, all at the same moment, on the way to tickets: who gets a
 * seat pays at once, some with cards that are declined or ask for a proof, some change their mind;
 * who gets none tries for what is given back. Once all is sold, seats and money must add up.
 */
@CheckoutTest
// So many at once on a small machine wait longer than a buyer should.
@TestPropertySource(
        properties = {
            "foyer.group.answer-within=60s",
            "foyer.stripe.read-timeout=30s",
            "spring.datasource.hikari.connection-timeout=60000"
        })
class HerdThroughPaymentTests {

    private static final Logger log = LoggerFactory.getLogger(HerdThroughPaymentTests.class);
    private static final int SEATS = 50;
    private static final int BUYERS = 500;
    private static final Duration ALL_SOLD = Duration.ofMinutes(4);
    private static final Duration SETTLED = Duration.ofSeconds(60);

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private PaymentSandbox sandbox;
    @Autowired private Workers workers;

    @Test
    void everySeatIsSoldOnceAndEveryCentHasItsBooking() throws Exception {
        var seed = System.nanoTime();
        log.warn("The seed is {}", seed);
        var showtime = shop.showtime(SEATS);
        var herd = new Herd(shop, sandbox, showtime, SEATS, ALL_SOLD);
        openDoors(showtime);

        stampede(herd, new Random(seed));

        assertThat(herd.toldWhenHolding()).as("seed %d", seed).isSubsetOf(201, 409, 429);
        assertThat(herd.seatsBought()).as("seed %d", seed).isEqualTo(SEATS);
        assertThat(herd.declined()).as("seed %d", seed).isPositive();
        assertThat(herd.challenged()).as("seed %d", seed).isPositive();
        assertThat(herd.givenBack()).as("seed %d", seed).isPositive();
        settle(showtime);
        assertThat(new MoneySweep(rows).flaws(showtime.id())).as("seed %d", seed).isEmpty();
        assertSoldOnce(showtime);
        assertMoneyAddsUp(showtime);
        log.warn("What happened: {}", herd);
    }

    /** Somebody had a look before: a Redis that has nothing yet sends a crowd away. */
    private void openDoors(ShowtimeOnSale showtime) {
        var first = shop.buyer();
        first.giveBack(first.hold(showtime, 0));
    }

    private static void stampede(Herd herd, Random random) throws Exception {
        var start = new CyclicBarrier(BUYERS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var buyers =
                    IntStream.range(0, BUYERS)
                            .mapToObj(_ -> random.nextLong())
                            .<Future<?>>map(
                                    own -> threads.submit(() -> herd.shop(start, new Random(own))))
                            .toList();
            for (var buyer : buyers) {
                buyer.get();
            }
        }
    }

    private void settle(ShowtimeOnSale showtime) {
        await().atMost(SETTLED)
                .untilAsserted(
                        () -> {
                            workers.makeCalls();
                            workers.actOnWebhooks();
                            workers.reconcile();
                            assertThat(new MoneySweep(rows).flaws(showtime.id())).isEmpty();
                        });
    }

    /** I1: no seat in two live claims; what is claimed, booked and ticketed is the whole house. */
    private void assertSoldOnce(ShowtimeOnSale showtime) {
        assertThat(
                        rows.count(
                                """
                                SELECT count(DISTINCT ordinal) FROM claimed_seat
                                 WHERE showtime_id = ? AND status = 'CONFIRMED'
                                """,
                                showtime.id()))
                .isEqualTo(SEATS);
        assertThat(
                        rows.count(
                                """
                                SELECT count(*) FROM booking_line JOIN booking ON id = booking_id
                                 WHERE showtime_id = ? AND status = 'CONFIRMED'
                                """,
                                showtime.id()))
                .isEqualTo(SEATS);
        assertThat(
                        rows.count(
                                "SELECT count(*) FROM ticket WHERE showtime_id = ? AND status ="
                                        + " 'VALID'",
                                showtime.id()))
                .isEqualTo(SEATS);
    }

    /**
     * P1: what was collected is what was sold for, here and at the provider; the books are even.
     */
    private void assertMoneyAddsUp(ShowtimeOnSale showtime) {
        var sold = (int) (SEATS * Shop.TOTAL_PER_SEAT);
        assertThat(
                        rows.count(
                                """
                                SELECT sum(amount) FROM payment
                                 WHERE status = 'CAPTURED'
                                   AND booking_id IN (SELECT id FROM booking WHERE showtime_id = ? AND status = 'CONFIRMED')
                                """,
                                showtime.id()))
                .isEqualTo(sold);
        assertThat(
                        rows.count(
                                """
                                SELECT sum(amount) FROM payment
                                 WHERE status IN ('AUTHORISED', 'CAPTURED', 'REFUNDED')
                                   AND booking_id IN (SELECT id FROM booking WHERE showtime_id = ?)
                                """,
                                showtime.id()))
                .isEqualTo(sold);
        assertThat(books(showtime, "PROVIDER")).isEqualTo(sold);
        assertThat(books(showtime, "SALES")).isEqualTo(-sold);
        assertThat(books(showtime, "RESERVED")).isZero();
        assertThat(
                        rows.count(
                                """
                                SELECT coalesce(sum(amount), 0) FROM ledger_entry
                                 WHERE booking_id IN (SELECT id FROM booking WHERE showtime_id = ?)
                                """,
                                showtime.id()))
                .isZero();
        var bookings =
                rows.texts("SELECT id::text FROM booking WHERE showtime_id = ?", showtime.id());
        assertThat(
                        sandbox.state().intents().stream()
                                .filter(
                                        each ->
                                                bookings.contains(
                                                        each.metadata().get("booking_id")))
                                .mapToLong(each -> each.captured() - each.refunded())
                                .sum())
                .isEqualTo(sold);
    }

    private int books(ShowtimeOnSale showtime, String account) {
        return rows.count(
                """
                SELECT coalesce(sum(amount), 0) FROM ledger_entry
                 WHERE account = ? AND booking_id IN (SELECT id FROM booking WHERE showtime_id = ?)
                """,
                account,
                showtime.id());
    }
}
