package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.hold.HeldTime;
import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody who wants more than anybody may have, and for longer. */
@CheckoutTest
class GreedyBuyerTests {

    private static final int AT_ONCE = 100;
    private static final int LIMIT = 8;
    private static final Duration A_HOLD_AND_A_MOMENT = Duration.ofMinutes(11);

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private RedissonClient redis;
    @Autowired private ExpireBookings expiry;

    private ShowtimeOnSale showtime = Fixtures.showtime(1);

    @SuppressWarnings("NullAway.Init")
    private Buyer buyer;

    @BeforeEach
    void open() {
        showtime = shop.showtime(AT_ONCE);
        buyer = shop.buyer();
    }

    @Test
    void ofAHundredRequestsAtOnceAsManySeatsAreHeldAsABuyerMayHaveInRedisAndInPostgres()
            throws Exception {
        var answers = new ArrayList<Future<MvcTestResult>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var seat = 0; seat < AT_ONCE; seat++) {
                var ordinal = seat;
                answers.add(threads.submit(() -> buyer.reserve(showtime, ordinal)));
            }
        }

        var held = 0;
        for (var answer : answers) {
            var status = answer.get().getResponse().getStatus();
            assertThat(status).isIn(201, 409, 429);
            held += status == 201 ? 1 : 0;
        }
        assertThat(held).isEqualTo(LIMIT);
        assertThat(heldInRedis()).isEqualTo(LIMIT);
        assertThat(heldInPostgres()).isEqualTo(LIMIT);
    }

    @Test
    void whoHoldsASeatLetsItExpireAndHoldsItAgainLeavesItToOthersInBetween() {
        var other = shop.buyer();
        var inARow = 0;
        var refused = 0;
        for (var round = 0; round < 20; round++) {
            assertThat(heldInRedis()).as("free in between").isZero();
            var answer = buyer.reserve(showtime, 1);
            if (answer.getResponse().getStatus() == 201) {
                inARow++;
                pass(UUID.fromString(buyer.body(answer).path("id").asString()));
            } else {
                assertThat(answer).hasStatus(409);
                assertThat(buyer.body(answer).path("seats").toString())
                        .isEqualTo("[\"" + showtime.seatId(1) + "\"]");
                inARow = 0;
                refused++;
                pass(other.hold(showtime, 1));
                other = shop.buyer();
            }
            assertThat(inARow).as("times in a row").isLessThanOrEqualTo(2);
        }
        assertThat(refused).isGreaterThanOrEqualTo(6);
    }

    private int heldInRedis() {
        var seats =
                IntStream.range(0, AT_ONCE)
                        .mapToObj(seat -> "seat:{%s}:%d".formatted(showtime.id(), seat))
                        .toArray(String[]::new);
        return Math.toIntExact(redis.getKeys().countExists(seats));
    }

    private int heldInPostgres() {
        return rows.count(
                """
                SELECT count(*) FROM booking_line line JOIN booking ON booking.id = line.booking_id
                 WHERE booking.account_id = ? AND booking.showtime_id = ?
                   AND booking.status = 'HELD'
                """,
                buyer.accountId(),
                showtime.id());
    }

    /** In both stores, whose clocks are no test's; the hold expires meanwhile. */
    private void pass(UUID booking) {
        rows.passHold(booking, A_HOLD_AND_A_MOMENT);
        HeldTime.pass(redis, showtime.id(), A_HOLD_AND_A_MOMENT);
        expiry.expireHolds();
    }
}
