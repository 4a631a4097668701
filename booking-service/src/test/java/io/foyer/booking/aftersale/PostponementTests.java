package io.foyer.booking.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.CancellationPolicy;
import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.Changed;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A showtime that is put off: tickets stay good, and who does not want them has a while. */
@CheckoutTest
class PostponementTests {

    private static final CancellationPolicy STRICT = new CancellationPolicy(true, 24, true, 50);

    @Autowired private ApplicationContext context;
    @Autowired private MoveBookings moves;

    @SuppressWarnings("NullAway.Init")
    private House house;

    @SuppressWarnings("NullAway.Init")
    private Buyer buyer;

    private ShowtimeOnSale showtime = Fixtures.showtime(1);
    private UUID booking = new UUID(0, 0);

    @BeforeEach
    void sold() {
        house = new House(context);
        buyer = house.shop.buyer();
        showtime = house.open(10, STRICT);
        booking = house.sell(buyer, showtime, 1, 2);
    }

    @Test
    void ticketsStayGoodAndNothingIsSoldMeanwhile() {
        house.becomes(showtime, SaleStatus.POSTPONED);
        assertThat(house.status(booking)).isEqualTo("CONFIRMED");
        assertThat(buyer.tickets(booking).get(0).path("status").asString()).isEqualTo("VALID");
        var answer = house.shop.buyer().reserve(showtime, 5);
        assertThat(answer).hasStatus(409);
        assertThat(buyer.codeOf(answer)).isEqualTo("sale-closed");
    }

    @Test
    void whoeverHasTicketsMayHaveEverythingBack() {
        house.becomes(showtime, SaleStatus.POSTPONED);
        var view = buyer.body(house.cancel(buyer, booking));
        assertThat(view.at("/refunds/0/reason").asString()).isEqualTo("EVENT_POSTPONED");
        assertThat(view.at("/refunds/0/kept/amount").asLong()).isZero();
        assertThat(house.refunds(booking)).isEqualTo((int) (2 * Shop.TOTAL_PER_SEAT));
    }

    @Test
    void theWindowStaysOpenOnceThereIsANewDate() {
        house.becomes(showtime, SaleStatus.POSTPONED);
        house.becomes(Changed.startingAt(showtime, showtime.startsAt().plus(Duration.ofDays(60))));
        house.cancel(buyer, booking);
        assertThat(house.refunds(booking)).isEqualTo((int) (2 * Shop.TOTAL_PER_SEAT));
    }

    @Test
    void afterTheWindowThePolicyHoldsAgain() {
        house.becomes(showtime, SaleStatus.POSTPONED);
        house.rows.change(
                """
                UPDATE showtime_postponed
                   SET postponed_at = postponed_at - interval '30 d', refund_until = now() - interval '1 s'
                 WHERE showtime_id = ?
                """,
                showtime.id());
        house.rows.change(
                "UPDATE booking SET confirmed_at = now() - interval '40 d' WHERE id = ?", booking);
        var view = buyer.body(house.cancel(buyer, booking));
        assertThat(view.at("/refunds/0/reason").asString()).isEqualTo("BUYER_CANCELLED");
        assertThat(view.at("/refunds/0/kept/amount").asLong()).isEqualTo(2 * (500 + 2_734));
    }

    @Test
    void whoBuysTheNewDateHasNoWindow() {
        house.becomes(showtime, SaleStatus.POSTPONED);
        showtime =
                house.becomes(
                        Changed.startingAt(showtime, showtime.startsAt().plus(Duration.ofDays(1))));
        var later = house.shop.buyer();
        var bought = house.sell(later, showtime, 7);
        var view = later.body(house.cancel(later, bought));
        assertThat(view.at("/refunds/0/reason").asString()).isEqualTo("BUYER_CANCELLED");
    }

    @Test
    void bookingsSayTheNewDateAndDeadlinesCountFromIt() {
        var held = house.shop.buyer();
        var hold = held.hold(showtime, 4);
        var moved = showtime.startsAt().plus(Duration.ofDays(100));
        showtime = house.becomes(Changed.startingAt(showtime, moved));
        assertThat(deadline()).as("at once").isEqualTo(moved.minus(Duration.ofHours(24)));
        moves.runOnce();
        assertThat(startOf(buyer, booking)).isEqualTo(moved);
        assertThat(startOf(held, hold)).isEqualTo(moved);
        assertThat(waiting()).isZero();
    }

    @Test
    void aDateThatIsMovedAgainMeanwhileIsFollowedToo() {
        house.becomes(Changed.startingAt(showtime, showtime.startsAt().plusSeconds(60)));
        var last = showtime.startsAt().plusSeconds(120);
        house.becomes(Changed.startingAt(showtime, last));
        assertThat(waiting()).isOne();
        moves.runOnce();
        assertThat(startOf(buyer, booking)).isEqualTo(last);
    }

    @Test
    void anotherPriceIsNoNews() {
        house.becomes(showtime);
        assertThat(waiting()).isZero();
        assertThat(
                        house.rows.count(
                                "SELECT count(*) FROM showtime_postponed WHERE showtime_id = ?",
                                showtime.id()))
                .isZero();
    }

    private Instant deadline() {
        var preview = buyer.body(buyer.get("/api/v1/bookings/" + booking + "/cancellation"));
        return Instant.parse(preview.path("deadline").asString());
    }

    private static Instant startOf(Buyer buyer, UUID booking) {
        return Instant.parse(buyer.booking(booking).path("startsAt").asString());
    }

    private int waiting() {
        return house.rows.count(
                "SELECT count(*) FROM showtime_moved WHERE showtime_id = ?", showtime.id());
    }
}
