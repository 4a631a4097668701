package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.testing.MigratedDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The claim under demand far above supply, on a Postgres of its own. The negative control takes the
 * one guard away and must see seats sold twice: else this test would prove nothing.
 */
class SeatClaimsTests {

    private static final int SEATS = 12;
    private static final int BUYERS = 200;
    private static final int SEATS_EACH = 3;
    private static final int AT_ONCE = 16;

    private final UUID showtime = UUID.randomUUID();
    private final DriverManagerDataSource database = newDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final SeatClaims claims = new SeatClaims(jdbc);
    private final RetakenSeats late = new RetakenSeats(jdbc);
    private final TransactionTemplate transactions =
            new TransactionTemplate(new DataSourceTransactionManager(database));

    @Test
    void noSeatIsSoldTwice() throws Exception {
        var winners = race();

        assertThat(soldTwice()).isZero();
        assertThat(winners).isPositive();
        assertThat(liveClaims()).isEqualTo(winners * SEATS_EACH);
    }

    @Test
    void withoutTheIndexSeatsAreSoldTwice() throws Exception {
        jdbc.sql("DROP INDEX one_live_claim").update();

        race();

        assertThat(soldTwice()).isPositive();
    }

    @Test
    void aFenceThatIsOverChangesNothing() {
        var booking = BookingRow.held(UUID.randomUUID(), showtime, List.of(1, 2));
        var early = claims.nextFence(Duration.ofMinutes(1));
        var late = claims.nextFence(Duration.ofMinutes(1));
        claims.claim(booking.id(), showtime, booking.ordinals(), late);

        booking.startPaying(early);
        assertThat(claims.confirm(booking)).isZero();
        assertThat(claims.release(booking)).isZero();

        var present = BookingRow.held(booking.id(), showtime, List.of(1, 2));
        present.startPaying(late);
        assertThat(claims.confirm(present)).isEqualTo(2);
        assertThat(claims.release(present)).isZero();
    }

    @Test
    void releasedSeatsAreRetakenAllOrNone() {
        var booking = BookingRow.held(UUID.randomUUID(), showtime, List.of(1, 2));
        var fence = claims.nextFence(Duration.ofMinutes(1));
        claims.claim(booking.id(), showtime, booking.ordinals(), fence);
        booking.startPaying(fence);
        claims.release(booking);
        var other = UUID.randomUUID();
        claimAlone(other, List.of(2));

        var again = claims.nextFence(Duration.ofMinutes(1));
        assertThat(late.retake(booking, again)).isFalse();
        assertThat(liveClaims()).isOne();

        jdbc.sql("UPDATE claimed_seat SET status = 'RELEASED' WHERE booking_id = ?")
                .param(other)
                .update();
        assertThat(late.retake(booking, again)).isTrue();
        assertThat(liveClaims()).isEqualTo(2);
    }

    @Test
    void aLostRaceIsToldSeatBySeat() {
        claimAlone(UUID.randomUUID(), List.of(1, 2));

        assertThat(claimAlone(UUID.randomUUID(), List.of(2, 3))).containsExactly(3);
    }

    /** How many buyers got all they wanted. */
    private long race() throws Exception {
        var start = new CyclicBarrier(AT_ONCE);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var lanes = new ArrayList<Callable<Long>>();
            for (var lane = 0; lane < AT_ONCE; lane++) {
                var first = lane;
                lanes.add(
                        () -> {
                            start.await();
                            var won = 0L;
                            for (var buyer = first; buyer < BUYERS; buyer += AT_ONCE) {
                                won += buy(wish(buyer)) ? 1 : 0;
                            }
                            return won;
                        });
            }
            var won = 0L;
            for (var lane : threads.invokeAll(lanes)) {
                won += lane.get();
            }
            return won;
        }
    }

    private boolean buy(List<Integer> ordinals) {
        return Objects.requireNonNull(
                transactions.execute(
                        status -> {
                            var claimed = claim(UUID.randomUUID(), ordinals);
                            if (claimed.size() < ordinals.size()) {
                                status.setRollbackOnly();
                                return false;
                            }
                            return true;
                        }));
    }

    private List<Integer> claimAlone(UUID booking, List<Integer> ordinals) {
        return Objects.requireNonNull(transactions.execute(_ -> claim(booking, ordinals)));
    }

    private List<Integer> claim(UUID booking, List<Integer> ordinals) {
        return claims.claim(booking, showtime, ordinals, claims.nextFence(Duration.ofMinutes(1)));
    }

    /** Overlapping, and not in order. */
    private static List<Integer> wish(int buyer) {
        return List.of((buyer + 2) % SEATS, buyer % SEATS, (buyer + 1) % SEATS);
    }

    private int soldTwice() {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM (SELECT ordinal FROM claimed_seat
                                               WHERE status IN ('PAYING', 'CONFIRMED')
                                               GROUP BY showtime_id, ordinal
                                              HAVING count(*) > 1) AS twice
                        """)
                .query(Integer.class)
                .single();
    }

    private int liveClaims() {
        return jdbc.sql("SELECT count(*) FROM claimed_seat WHERE status <> 'RELEASED'")
                .query(Integer.class)
                .single();
    }

    private static DriverManagerDataSource newDatabase() {
        var fresh = MigratedDatabase.fresh();
        return new DriverManagerDataSource(fresh.url(), fresh.user(), fresh.password());
    }
}
