package io.foyer.booking.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.aftersale.House;
import io.foyer.booking.aftersale.Undoers;
import io.foyer.booking.inventory.CancellationPolicy;
import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Shop;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A showtime is called off, or a booking cancelled, that was moved away already. */
@CheckoutTest
class CalledOffLaterTests {

    private static final String WITH_STATUS =
            "SELECT count(*) FROM every_claimed_seat WHERE showtime_id = ? AND status = ?";

    private static final String WANTED_BACK =
            "SELECT count(*) FROM showtime_on_sale WHERE id = ? AND wanted_back_at IS NOT NULL";

    @Autowired private ApplicationContext context;
    @Autowired private Archiving archiving;
    @Autowired private ReturningShowtimes returning;

    @SuppressWarnings("NullAway.Init")
    private House house;

    @BeforeEach
    void open() {
        house = new House(context);
    }

    @Test
    void claimsThatWereMovedAreReleasedAndEverybodyHasTheMoney() {
        var showtime = house.shop.showtime(10);
        var buyer = house.shop.buyer();
        var first = house.sell(buyer, showtime, 1, 2);
        var second = house.sell(house.shop.buyer(), showtime, 3);
        moveAway(showtime.id());
        assertThat(house.rows.count(WITH_STATUS, showtime.id(), "CONFIRMED")).isEqualTo(3);

        house.becomes(showtime, SaleStatus.CANCELLED);
        Undoers.of(context).run();
        comeBack(showtime.id());
        Undoers.of(context).run();

        assertThat(house.rows.count(WITH_STATUS, showtime.id(), "RELEASED")).isEqualTo(3);
        assertThat(house.rows.count(WITH_STATUS, showtime.id(), "CONFIRMED")).isZero();
        assertThat(house.status(first)).isEqualTo("CANCELLED");
        assertThat(house.status(second)).isEqualTo("CANCELLED");
        assertThat(house.refunds(first)).isEqualTo((int) (2 * Shop.TOTAL_PER_SEAT));
        house.until(() -> house.rows.paymentStatus(second).equals("REFUNDED"));
    }

    @Test
    void someOfThemMayStillBeWhereTheyWere() {
        var showtime = house.shop.showtime(10);
        var moved = house.sell(house.shop.buyer(), showtime, 1);
        moveAway(showtime.id());
        var stayed = house.sell(house.shop.buyer(), showtime, 2);

        house.becomes(showtime, SaleStatus.CANCELLED);
        Undoers.of(context).run();
        comeBack(showtime.id());
        Undoers.of(context).run();

        assertThat(house.status(moved)).isEqualTo("CANCELLED");
        assertThat(house.status(stayed)).isEqualTo("CANCELLED");
        assertThat(house.rows.liveClaims(showtime.id(), 2)).isZero();
        assertThat(house.rows.count(WITH_STATUS, showtime.id(), "RELEASED")).isEqualTo(2);
    }

    @Test
    void aBuyerGivesBackWhatWasMoved() {
        var showtime = house.open(10, new CancellationPolicy(true, 0, false, 0));
        var buyer = house.shop.buyer();
        var booking = house.sell(buyer, showtime, 1, 2);
        moveAway(showtime.id());

        assertThat(house.cancel(buyer, booking)).hasStatusOk();

        assertThat(house.rows.count(WITH_STATUS, showtime.id(), "RELEASED")).isEqualTo(2);
        assertThat(house.refunds(booking)).isEqualTo((int) (2 * Shop.TOTAL_PER_SEAT));
    }

    /** Showtimes that other tests planned anew may be before it. */
    private void comeBack(UUID showtimeId) {
        house.until(
                () -> {
                    returning.look();
                    return house.rows.count(WANTED_BACK, showtimeId) == 0;
                });
    }

    /** As if it had taken place long ago; afterwards its date is what it was. */
    private void moveAway(UUID showtimeId) {
        house.rows.change(
                """
                UPDATE showtime_on_sale SET starts_at = starts_at - interval '50 d',
                       on_sale_until = on_sale_until - interval '50 d' WHERE id = ?
                """,
                showtimeId);
        archiving.look();
        house.rows.change(
                """
                UPDATE showtime_on_sale SET starts_at = starts_at + interval '50 d',
                       on_sale_until = on_sale_until + interval '50 d' WHERE id = ?
                """,
                showtimeId);
    }
}
