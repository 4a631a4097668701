package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.booking.ticket.TicketOrder.Seat;
import io.foyer.common.money.Money;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A buyer with two bookings that are within the limit of eight one by one, claimed at the same time
 * by batches of two instances.
 */
@CheckoutTest
@SuppressWarnings("NullAway.Init") // set before each test
class ClaimLimitTests {

    private static final Duration TO_PAY = Duration.ofMinutes(15);

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private ClaimTogether together;
    @Autowired private ManyClaims claims;
    @Autowired private TransactionTemplate transactions;

    private final UUID buyer = UUID.randomUUID();
    private final CyclicBarrier met = new CyclicBarrier(2);
    private ShowtimeOnSale showtime;
    private HeldRows held;

    @BeforeEach
    void open() {
        showtime = shop.showtime(20);
        shop.buyer().hold(showtime, 19);
        held = new HeldRows(rows, showtime, 1_000);
    }

    @Test
    void theirBuyerNeverHasMoreThanMayBe() throws Exception {
        var first = held.wish(buyer, 0, 1, 2, 3, 4);
        var second = held.wish(buyer, 5, 6, 7, 8, 9);

        atOnce(
                () -> inTransaction(() -> together.claim(List.of(first)).size()),
                () -> inTransaction(() -> together.claim(List.of(second)).size()));

        assertThat(seatsOfBuyer()).isEqualTo(5);
    }

    /** The negative control: bookings and buyers are not locked, only seats are claimed. */
    @Test
    void withoutTheLockOnTheBuyerBothSeeRoom() throws Exception {
        var first = held.wish(buyer, 0, 1, 2, 3, 4);
        var second = held.wish(buyer, 5, 6, 7, 8, 9);

        atOnce(() -> claimUnlocked(first, 0), () -> claimUnlocked(second, 5));

        assertThat(seatsOfBuyer()).isEqualTo(10);
    }

    private int claimUnlocked(ClaimWish wish, int firstSeat) {
        var booking =
                new HeldBooking(
                        wish.bookingId(),
                        buyer,
                        showtime.id(),
                        new Money(5_000, "EUR"),
                        showtime.seatsPerBuyer(),
                        IntStream.range(firstSeat, firstSeat + 5)
                                .mapToObj(ordinal -> new Seat(ordinal, "Stalls", "A", "1"))
                                .toList());
        return inTransaction(() -> claims.claim(List.of(booking), TO_PAY).size());
    }

    /** Ends only when the other has made its claim, too. */
    private int inTransaction(Callable<Integer> work) {
        return Objects.requireNonNull(
                transactions.execute(
                        _ -> {
                            try {
                                var done = work.call();
                                met.await();
                                return done;
                            } catch (Exception failure) {
                                throw new IllegalStateException(failure);
                            }
                        }));
    }

    private static void atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(List.of(one, other))) {
                done.get();
            }
        }
    }

    private int seatsOfBuyer() {
        return rows.count(
                """
                SELECT count(*) FROM claimed_seat
                 WHERE showtime_id = ? AND status = 'PAYING'
                   AND booking_id IN (SELECT id FROM booking WHERE account_id = ?)
                """,
                showtime.id(),
                buyer);
    }
}
