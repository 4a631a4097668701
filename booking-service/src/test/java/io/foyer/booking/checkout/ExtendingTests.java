package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.hold.HeldTime;
import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** More time over HTTP, and every way to be refused. */
@CheckoutTest
class ExtendingTests {

    private static final Duration NEARLY = Duration.ofMinutes(9);

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private MockMvcTester http;
    @Autowired private RedissonClient redis;
    @Autowired private ExpireBookings expiry;

    private ShowtimeOnSale showtime = Fixtures.showtime(1);

    @SuppressWarnings("NullAway.Init")
    private Buyer buyer;

    @BeforeEach
    void open() {
        showtime = shop.showtime(10);
        buyer = shop.buyer();
    }

    @Test
    void theBuyerGetsOneMorePeriod() {
        var booking = buyer.hold(showtime, 1, 2);
        pass(booking, NEARLY);

        var answer = buyer.extend(booking);

        assertThat(answer).hasStatusOk();
        assertThat(buyer.body(answer).path("status").asString()).isEqualTo("HELD");
        assertThat(endOf(booking))
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(9)),
                        Instant.now().plus(Duration.ofMinutes(10)));
        assertThat(buyer.body(answer)).isEqualTo(buyer.booking(booking));
        pass(booking, NEARLY);
        assertThat(shop.buyer().reserve(showtime, 1)).hasStatus(409);
        expiry.expireHolds();
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();
    }

    @Test
    void theCapIsThreePeriodsInAll() {
        var booking = buyer.hold(showtime, 1);
        for (var i = 0; i < 3; i++) {
            pass(booking, NEARLY);
            assertThat(buyer.extend(booking)).hasStatusOk();
        }
        assertThat(endOf(booking)).isBefore(Instant.now().plus(Duration.ofMinutes(3)));

        var answer = buyer.extend(booking);

        assertThat(answer).hasStatus(409);
        assertThat(buyer.codeOf(answer)).isEqualTo("extension-refused");
        assertThat(buyer.statusOf(booking)).isEqualTo("HELD");
    }

    @Test
    void theSameKeyExtendsOnce() {
        var booking = buyer.hold(showtime, 1);
        pass(booking, NEARLY);
        var first = buyer.body(buyer.extend(booking, "more"));
        pass(booking, Duration.ofMinutes(5));

        var again = buyer.extend(booking, "more");

        assertThat(again).hasStatusOk();
        assertThat(buyer.body(again)).isEqualTo(first);
        assertThat(endOf(booking)).isBefore(Instant.now().plus(Duration.ofMinutes(6)));
        var other = buyer.extend(buyer.hold(showtime, 2), "more");
        assertThat(other).hasStatus(422);
        assertThat(buyer.codeOf(other)).isEqualTo("idempotency-key-reused");
    }

    @Test
    void nobodyExtendsWhatIsSomebodyElses() {
        var booking = buyer.hold(showtime, 1);

        assertThat(shop.buyer().extend(booking)).hasStatus(404);
        assertThat(buyer.extend(UUID.randomUUID())).hasStatus(404);
        assertThat(http.post().uri("/api/v1/bookings/{id}/extend", booking)).hasStatus(401);
    }

    @Test
    void whatIsOverIsNotExtended() {
        var expired = buyer.hold(showtime, 1);
        rows.endHold(expired);
        var givenBack = buyer.hold(showtime, 2);
        buyer.giveBack(givenBack);
        var bought = buyer.hold(showtime, 3);
        buyer.confirm(bought, "pm_card_visa");
        var paying = buyer.hold(showtime, 4);
        buyer.startPayment(paying);

        assertThat(buyer.codeOf(buyer.extend(expired))).isEqualTo("hold-expired");
        for (var booking : new UUID[] {givenBack, bought, paying}) {
            var answer = buyer.extend(booking);
            assertThat(answer).hasStatus(409);
            assertThat(buyer.codeOf(answer)).isEqualTo("state-conflict");
            assertThat(buyer.body(answer).path("bookingStatus").asString())
                    .isEqualTo(buyer.statusOf(booking));
        }
    }

    @Test
    void aHoldThatHasLostASeatIsNotExtended() {
        var booking = buyer.hold(showtime, 1, 2);
        redis.getKeys().delete("seat:{%s}:2".formatted(showtime.id()));

        var answer = buyer.extend(booking);

        assertThat(answer).hasStatus(409);
        assertThat(buyer.codeOf(answer)).isEqualTo("hold-expired");
    }

    @Test
    void whatWasCalledOffIsNotExtended() {
        var booking = buyer.hold(showtime, 1);
        rows.change(
                "UPDATE showtime_on_sale SET status = 'CANCELLED', revision = revision + 1"
                        + " WHERE id = ?",
                showtime.id());

        await().atMost(Duration.ofSeconds(20))
                .until(() -> buyer.codeOf(buyer.extend(booking)).equals("sale-closed"));
    }

    @Test
    void whoHoldsASeatOverAndOverIsRefusedItForAWhile() {
        for (var i = 0; i < 2; i++) {
            var booking = buyer.hold(showtime, 1);
            pass(booking, Duration.ofMinutes(11));
            expiry.expireHolds();
        }

        var answer = buyer.reserve(showtime, 1, 2);

        assertThat(answer).hasStatus(409);
        assertThat(buyer.codeOf(answer)).isEqualTo("seats-taken");
        assertThat(buyer.body(answer).path("seats").toString())
                .isEqualTo("[\"" + showtime.seatId(1) + "\"]");
        assertThat(shop.buyer().reserve(showtime, 1, 2)).hasStatus(201);
    }

    @Test
    void theDatabaseAllowsAnHourWhateverTheSettingsSay() {
        var booking = buyer.hold(showtime, 1);

        assertThatThrownBy(
                        () ->
                                rows.change(
                                        "UPDATE booking SET expires_at = created_at + interval"
                                                + " '61 min' WHERE id = ?",
                                        booking))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("booking_hold_is_bounded");
    }

    /** In both stores, whose clocks are no test's. */
    private void pass(UUID booking, Duration time) {
        rows.passHold(booking, time);
        HeldTime.pass(redis, showtime.id(), time);
    }

    private Instant endOf(UUID booking) {
        return Instant.parse(buyer.booking(booking).path("expiresAt").asString());
    }
}
