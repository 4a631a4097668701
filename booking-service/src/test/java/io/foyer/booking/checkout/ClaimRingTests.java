package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.group.GroupProperties;
import io.foyer.booking.group.Groups;
import io.foyer.booking.group.PlannedOnce;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Batches of two instances and claims one by one, all after the same seats of two showtimes. Nobody
 * waits in a ring; and the control shows that they would, were seats claimed in any order.
 */
@CheckoutTest
@SuppressWarnings("NullAway.Init") // set before each test
class ClaimRingTests {

    private static final Logger log = LoggerFactory.getLogger(ClaimRingTests.class);
    private static final int SEATS = 24;
    private static final int BUYERS = 240;
    private static final int AT_ONCE = 10;
    private static final GroupProperties LIMITS =
            new GroupProperties(true, 2, 16, 1024, Duration.ofSeconds(30));

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private ClaimTogether together;
    @Autowired private ClaimAlone alone;
    @Autowired private PlannedOnce planned;
    @Autowired private DataSource database;

    private final List<ShowtimeOnSale> showtimes = new ArrayList<>();

    @BeforeEach
    void open() {
        for (var i = 0; i < 2; i++) {
            showtimes.add(shop.showtime(SEATS + 1));
            shop.buyer().hold(showtimes.get(i), SEATS);
        }
    }

    @Test
    void twoInstancesAndSingleClaimsNeverWaitInARing() throws Exception {
        var seed = System.nanoTime();
        log.warn("The seed is {}", seed);
        var wishes = wishes(new Random(seed));
        var groups = List.of(groups(), groups());
        var batches = groups.stream().map(each -> new ClaimBatch(planned, together, each)).toList();
        var before = deadlocks();

        var outcomes = new HashMap<ClaimWish, ClaimOutcome>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var claims = new ArrayList<Callable<Map.Entry<ClaimWish, ClaimOutcome>>>();
            for (var i = 0; i < wishes.size(); i++) {
                var wish = wishes.get(i);
                var way = i % 3;
                claims.add(
                        () ->
                                Map.entry(
                                        wish,
                                        way == 2
                                                ? aloneFor(wish)
                                                : batches.get(way)
                                                        .claim(wish)
                                                        .orElseGet(() -> aloneFor(wish))));
            }
            for (var claim : threads.invokeAll(claims)) {
                outcomes.put(claim.get().getKey(), claim.get().getValue());
            }
        } finally {
            groups.forEach(Groups::destroy);
        }

        assertThat(deadlocks() - before).as("seed %d", seed).isZero();
        assertEverySeatIsSomebodys(outcomes, seed);
    }

    /** The negative control, on the same index. */
    @Test
    void inAnyOrderTheyWaitForEachOther() throws Exception {
        var showtime = showtimes.getFirst();
        var met = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var oneWay = threads.submit(() -> insert(showtime, met, 1, 2));
            var theOther = threads.submit(() -> insert(showtime, met, 2, 1));

            assertThat(List.of(oneWay.get(), theOther.get())).contains("40P01");
        }
    }

    private void assertEverySeatIsSomebodys(Map<ClaimWish, ClaimOutcome> outcomes, long seed) {
        for (var showtime : showtimes) {
            assertThat(new HeldRows(rows, showtime, 0).soldTwice()).as("seed %d", seed).isEmpty();
        }
        outcomes.forEach(
                (wish, outcome) -> {
                    var won = outcome instanceof ClaimOutcome.Claimed;
                    assertThat(
                                    rows.count(
                                            """
                                            SELECT count(*) FROM booking JOIN booking_line ON booking_id = id
                                             WHERE id = ? AND status = ?
                                               AND ? = (SELECT count(*) FROM claimed_seat seat
                                                         WHERE seat.booking_id = booking.id
                                                           AND seat.ordinal = booking_line.ordinal
                                                           AND seat.status = 'PAYING')
                                            """,
                                            wish.bookingId(),
                                            won ? "PAYING" : "HELD",
                                            won ? 1 : 0))
                            .as("seed %d, %s", seed, outcome)
                            .isEqualTo(3);
                });
        assertThat(outcomes.values())
                .filteredOn(ClaimOutcome.Claimed.class::isInstance)
                .isNotEmpty();
        assertThat(outcomes.values())
                .filteredOn(ClaimOutcome.Refused.class::isInstance)
                .isNotEmpty();
    }

    private List<ClaimWish> wishes(Random random) {
        var wishes = new ArrayList<ClaimWish>();
        for (var i = 0; i < BUYERS; i++) {
            var held = new HeldRows(rows, showtimes.get(i % 2), 1_000);
            wishes.add(held.wish(random.ints(0, SEATS).distinct().limit(3).toArray()));
        }
        Collections.shuffle(wishes, random);
        return wishes;
    }

    private ClaimOutcome aloneFor(ClaimWish wish) {
        return alone.claim(wish.bookingId(), wish.accountId());
    }

    /** The state that Postgres ended it with, or empty. */
    private String insert(ShowtimeOnSale showtime, CyclicBarrier met, int first, int second)
            throws Exception {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                insert(connection, showtime, first);
                met.await();
                insert(connection, showtime, second);
                return "";
            } catch (SQLException failure) {
                return failure.getSQLState();
            } finally {
                connection.rollback();
            }
        }
    }

    private static void insert(Connection connection, ShowtimeOnSale showtime, int ordinal)
            throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        """
                        INSERT INTO claimed_seat (booking_id, ordinal, showtime_id, fence, status)
                        VALUES (gen_random_uuid(), ?, ?, 1, 'PAYING') ON CONFLICT DO NOTHING
                        """)) {
            insert.setInt(1, ordinal);
            insert.setObject(2, showtime.id());
            insert.executeUpdate();
        }
    }

    private static Groups groups() {
        return new Groups(LIMITS, new SimpleMeterRegistry());
    }

    /** How often Postgres had to end one in this database, as far as it has told. */
    private int deadlocks() throws ExecutionException {
        rows.text("SELECT pg_stat_force_next_flush()::text");
        return rows.count(
                "SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()");
    }
}
