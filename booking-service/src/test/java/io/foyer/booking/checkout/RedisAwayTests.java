package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.OwnRedisConfiguration;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.testing.store.OwnRedis;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Buying from start to end while Redis is dead, or accepts connections and never answers. */
@CheckoutTest
@Import(OwnRedisConfiguration.class)
class RedisAwayTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    /** What a buyer is promised. */
    private static final Duration ANSWER = Duration.ofSeconds(1);

    private static final int SEATS = 60;

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private OwnRedis redis;
    @Autowired private ExpireBookings expiry;

    @SuppressWarnings("NullAway.Init") // set before each
    private ShowtimeOnSale showtime;

    @BeforeEach
    void warmUp() {
        showtime = shop.showtime(SEATS);
        buy(shop.buyer(), 0);
    }

    @AfterEach
    void comeBack() {
        redis.thaw();
        var other = shop.showtime(SEATS);
        awaitRedis(other);
    }

    @Test
    void theWholeBuyWorksWhileRedisIsDead() {
        redis.kill();
        try {
            everythingWorks();
        } finally {
            redis.startAgain();
        }
    }

    @Test
    void theWholeBuyWorksWhileRedisIsFrozen() {
        redis.freeze();

        everythingWorks();
    }

    @Test
    void whatWasHeldInRedisIsNotSoldToOthersWhileItsOwnerHasTime() {
        var owner = shop.buyer();
        var booking = owner.hold(showtime, 5);
        redis.freeze();
        awaitDirect();

        var answer = shop.buyer().reserve(showtime, 5, 6);

        assertThat(answer).hasStatus(409);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.seats")
                .asArray()
                .containsExactly(showtime.seatId(5).toString());
        assertThat(owner.confirm(booking, "pm_card_visa")).hasStatusOk();
    }

    @Test
    void whoHeldDuringTheOutageHasTheHoldAfterIt() {
        redis.freeze();
        var owner = awaitDirect();
        redis.thaw();
        awaitRedis(showtime);

        assertThat(shop.buyer().reserve(showtime, owner.seat)).hasStatus(409);
        assertThat(owner.buyer.confirm(owner.booking, "pm_card_visa")).hasStatusOk();
        assertThat(rows.liveClaims(showtime.id(), owner.seat)).isOne();
    }

    @Test
    void whatIsGivenBackOrExpiresDuringTheOutageIsFree() {
        redis.freeze();
        var first = awaitDirect();
        var second = shop.buyer();
        var later = second.hold(showtime, 41);

        assertThat(first.buyer.giveBack(first.booking)).hasStatus(204);
        rows.endHold(later);
        expiry.expireHolds();

        assertThat(shop.buyer().reserve(showtime, first.seat, 41)).hasStatus(201);
    }

    @Test
    void theLimitStandsOverBothStores() {
        var buyer = shop.buyer();
        buyer.hold(showtime, 20, 21, 22, 23, 24);
        redis.freeze();
        awaitDirect();

        assertThat(buyer.codeOf(buyer.reserve(showtime, 25, 26, 27, 28)))
                .isEqualTo("limit-reached");
        buyer.hold(showtime, 25, 26);
        redis.thaw();
        awaitRedis(showtime);
        assertThat(buyer.codeOf(buyer.reserve(showtime, 27, 28))).isEqualTo("limit-reached");
    }

    private void everythingWorks() {
        IntStream.range(1, 12).forEach(this::answersInTime);
        awaitDirect();
        buy(shop.buyer(), 30);
        buy(shop.buyer(), 31);
        assertThat(shop.buyer().reserve(showtime, 30)).hasStatus(409);
        var booking = shop.buyer();
        var id = booking.hold(showtime, 32);
        assertThat(booking.intentOf(id)).isNotEmpty();
        assertThat(booking.giveBack(id)).hasStatus(204);
        buy(shop.buyer(), 32);
    }

    private void answersInTime(int seat) {
        var start = System.nanoTime();
        var answer = shop.buyer().reserve(showtime, seat);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ANSWER);
        assertThat(answer.getResponse().getStatus()).isIn(201, 503);
    }

    private void buy(Buyer buyer, int seat) {
        var booking = buyer.hold(showtime, seat);
        buyer.intentOf(booking);
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();
        assertThat(buyer.statusOf(booking)).isEqualTo("CONFIRMED");
        assertThat(rows.tickets(booking)).isOne();
    }

    private record Owner(Buyer buyer, UUID booking, int seat) {}

    /** Somebody who holds in Postgres. */
    private Owner awaitDirect() {
        return await().atMost(SOON)
                .until(
                        () -> {
                            var seat = free(showtime);
                            var buyer = shop.buyer();
                            return buyer.tryToHold(showtime, seat)
                                    .filter(booking -> !inRedis(booking, showtime))
                                    .map(booking -> new Owner(buyer, booking, seat));
                        },
                        Optional::isPresent)
                .orElseThrow();
    }

    private void awaitRedis(ShowtimeOnSale where) {
        await().atMost(SOON)
                .until(
                        () ->
                                shop.buyer()
                                        .tryToHold(where, free(where))
                                        .filter(booking -> inRedis(booking, where))
                                        .isPresent());
    }

    private boolean inRedis(UUID booking, ShowtimeOnSale where) {
        return rows.count(
                        """
                        SELECT count(*) FROM claimed_seat
                         WHERE booking_id = ? AND showtime_id = ?
                        """,
                        booking,
                        where.id())
                == 0;
    }

    /** From the end of the hall. */
    private int free(ShowtimeOnSale where) {
        return SEATS
                - 1
                - rows.count("SELECT count(*) FROM booking WHERE showtime_id = ?", where.id());
    }
}
