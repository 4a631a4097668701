package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.OwnRedisConfiguration;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.testing.store.OwnRedis;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Many buyers want few seats while something happens to Redis; afterwards the tables are swept for
 * what must never be (I1, I2, I6 and I7 of the guarantees).
 */
@CheckoutTest
@Import(OwnRedisConfiguration.class)
class RedisFaultTests {

    private static final Logger log = LoggerFactory.getLogger(RedisFaultTests.class);
    private static final int SEATS = 48;
    private static final int BUYERS = 12;
    private static final Duration FAULT_AFTER = Duration.ofSeconds(1);
    private static final Duration FAULT_LASTS = Duration.ofSeconds(2);
    private static final Duration RUN = Duration.ofSeconds(5);

    /**
     * No answer hangs. Far above the promise ({@link RedisAwayTests}), since a crowd that asks
     * without a pause is an overload as well.
     */
    private static final Duration NEVER_LONGER = Duration.ofSeconds(15);

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private OwnRedis redis;
    @Autowired private ExpireBookings expiry;

    enum Fault {
        KILLED(OwnRedis::kill, OwnRedis::startAgain),
        KILLED_AND_EMPTY(OwnRedis::kill, OwnRedis::startEmpty),
        FROZEN(OwnRedis::freeze, OwnRedis::thaw),
        FLUSHED(OwnRedis::flush, redis -> {});

        private final Consumer<OwnRedis> begin;
        private final Consumer<OwnRedis> end;

        Fault(Consumer<OwnRedis> begin, Consumer<OwnRedis> end) {
            this.begin = begin;
            this.end = end;
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void noSeatIsSoldTwiceAndNoneIsLost(Fault fault) throws Exception {
        shop.buyer().hold(shop.showtime(1), 0);
        var showtime = shop.showtime(SEATS);
        var crowd = new Crowd(shop, showtime, SEATS);

        happensTo(fault, crowd);

        assertThat(crowd.statuses()).isSubsetOf(200, 201, 202, 204, 409, 503).contains(200, 201);
        var waits = crowd.waits();
        log.info(
                "{}: {} wishes, 95 % in {}, all in {}",
                fault, waits.size(), waits.get(waits.size() * 95 / 100), waits.getLast());
        assertThat(waits.getLast()).isLessThan(NEVER_LONGER);
        sweep(showtime);
        assertThat(crowd.bought())
                .isNotEmpty()
                .allSatisfy(
                        id ->
                                assertThat(
                                                rows.count(
                                                        """
                                                        SELECT count(*) FROM booking
                                                         WHERE id = ? AND status = 'CONFIRMED'
                                                        """,
                                                        id))
                                        .isOne());
        allIsSoldOrFreeInTheEnd(showtime, crowd);
    }

    private void happensTo(Fault fault, Crowd crowd) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var clock = Executors.newSingleThreadScheduledExecutor()) {
            var began =
                    clock.schedule(
                            () -> fault.begin.accept(redis),
                            FAULT_AFTER.toMillis(),
                            TimeUnit.MILLISECONDS);
            var ended =
                    clock.schedule(
                            () -> fault.end.accept(redis),
                            FAULT_AFTER.plus(FAULT_LASTS).toMillis(),
                            TimeUnit.MILLISECONDS);
            var buyers =
                    IntStream.range(0, BUYERS)
                            .mapToObj(
                                    seed ->
                                            threads.submit(
                                                    () -> {
                                                        crowd.shopFor(RUN, seed);
                                                        return true;
                                                    }))
                            .toList();
            began.get();
            ended.get();
            for (var buyer : buyers) {
                buyer.get();
            }
        }
    }

    private void sweep(ShowtimeOnSale showtime) {
        assertThat(
                        rows.count(
                                """
                                SELECT count(*) FROM (SELECT ordinal FROM claimed_seat
                                                       WHERE showtime_id = ? AND status IN ('PAYING', 'CONFIRMED')
                                                       GROUP BY ordinal HAVING count(*) > 1) AS twice
                                """,
                                showtime.id()))
                .as("I1: seats sold twice")
                .isZero();
        assertThat(
                        rows.count(
                                """
                                SELECT count(*)
                                  FROM booking b
                                 WHERE showtime_id = ?
                                   AND (SELECT count(*) FROM claimed_seat c
                                         WHERE c.booking_id = b.id AND c.status IN ('PAYING', 'CONFIRMED'))
                                       <> CASE WHEN status IN ('PAYING', 'CONFIRMED')
                                               THEN (SELECT count(*) FROM booking_line l WHERE l.booking_id = b.id)
                                               ELSE 0 END
                                """,
                                showtime.id()))
                .as("I2: bookings with some of their seats")
                .isZero();
    }

    private void allIsSoldOrFreeInTheEnd(ShowtimeOnSale showtime, Crowd crowd) {
        end("UPDATE booking SET expires_at = now() WHERE status = 'HELD'", showtime);
        end("UPDATE booking SET claim_until = now() WHERE status = 'PAYING'", showtime);
        end("UPDATE claimed_seat SET held_until = now() WHERE status = 'HELD'", showtime);
        expiry.expireHolds();
        expiry.expireClaims();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(
                                                rows.count(
                                                        """
                                                        SELECT count(*) FROM claimed_seat
                                                         WHERE showtime_id = ? AND status IN ('HELD', 'PAYING')
                                                        """,
                                                        showtime.id()))
                                        .as("I6: seats that are neither sold nor free")
                                        .isZero());
        assertThat(
                        rows.count(
                                """
                                SELECT count(*) FROM claimed_seat
                                 WHERE showtime_id = ? AND status = 'CONFIRMED'
                                """,
                                showtime.id()))
                .isBetween(crowd.seatsBought(), SEATS);
    }

    private void end(String sql, ShowtimeOnSale showtime) {
        rows.change(sql + " AND showtime_id = ?", showtime.id());
    }
}
