package io.foyer.booking.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is over leaves the hot tables, and nobody who asks notices. */
@CheckoutTest
class PastClaimsTests {

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private PastClaims past;
    @Autowired private ClaimedSeats claims;

    @Test
    void claimsOfAShowtimeThatIsLongOverAreMovedAndStillFound() {
        var buyer = shop.buyer();
        var showtime = shop.showtime(10);
        var booking = buyer.hold(showtime, 1, 2);
        buyer.intentOf(booking);
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();
        var before = claims.of(showtime.id());
        assertThat(before).hasSize(2);
        happened(showtime.id(), 40);

        past.look();
        past.look();

        assertThat(hot(showtime.id())).isZero();
        assertThat(archived(showtime.id())).isEqualTo(2);
        assertThat(claims.of(showtime.id())).containsExactlyInAnyOrderElementsOf(before);
        assertThat(buyer.statusOf(booking)).isEqualTo("CONFIRMED");
        assertThat(buyer.tickets(booking).size()).isEqualTo(2);
    }

    @Test
    void whatIsPaidForOrNotLongOverStays() {
        var buyer = shop.buyer();
        var paying = shop.showtime(10);
        buyer.intentOf(buyer.hold(paying, 1, 2));
        happened(paying.id(), 40);
        var recent = shop.showtime(10);
        buyer.intentOf(buyer.hold(recent, 1));
        happened(recent.id(), 20);

        past.look();

        assertThat(hot(paying.id())).isEqualTo(2);
        assertThat(hot(recent.id())).isOne();
        assertThat(
                        rows.count(
                                """
                                SELECT count(*) FROM showtime_on_sale
                                 WHERE id IN (?, ?) AND archived_at IS NOT NULL
                                """,
                                paying.id(),
                                recent.id()))
                .isZero();
    }

    private void happened(UUID showtimeId, int daysAgo) {
        rows.change(
                """
                UPDATE showtime_on_sale
                   SET starts_at = now() - make_interval(days => ?),
                       on_sale_until = now() - make_interval(days => ?)
                 WHERE id = ?
                """,
                daysAgo,
                daysAgo,
                showtimeId);
    }

    private int hot(UUID showtimeId) {
        return rows.count("SELECT count(*) FROM claimed_seat WHERE showtime_id = ?", showtimeId);
    }

    private int archived(UUID showtimeId) {
        return rows.count(
                "SELECT count(*) FROM claimed_seat_past WHERE showtime_id = ?", showtimeId);
    }
}
