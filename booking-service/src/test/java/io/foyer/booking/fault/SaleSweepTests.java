package io.foyer.booking.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A sweep that overlooks what is wrong would prove nothing. */
@CheckoutTest
class SaleSweepTests {

    private static final int CAP_SECONDS = 1_800;

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transactions;

    private ShowtimeOnSale showtime = Fixtures.showtime(1);

    @SuppressWarnings("NullAway.Init")
    private Buyer buyer;

    @BeforeEach
    void open() {
        showtime = shop.showtime(10);
        buyer = shop.buyer();
    }

    @Test
    void aSoundSaleHasNoFlaws() {
        buyer.hold(showtime, 1, 2);
        var bought = buyer.hold(showtime, 3, 4);
        buyer.confirm(bought, "pm_card_visa");

        assertThat(flaws(8)).isEmpty();
        assertThat(new SaleSweep(jdbc).notConfirmed(List.of(bought))).isEmpty();
    }

    @Test
    void aSeatThatIsClaimedTwiceIsFound() {
        var one = buyer.hold(showtime, 1);
        var other = shop.buyer().hold(showtime, 2);
        buyer.startPayment(one);

        assertThat(
                        flawsAfter(
                                "DROP INDEX one_live_claim",
                                "INSERT INTO claimed_seat (booking_id, ordinal, showtime_id, fence,"
                                        + " status) SELECT '"
                                        + other
                                        + "', ordinal, showtime_id, fence, status FROM claimed_seat"
                                        + " WHERE booking_id = '"
                                        + one
                                        + "'"))
                .anyMatch(flaw -> flaw.startsWith("I1"));
    }

    @Test
    void aBookingWithSomeOfItsSeatsIsFound() {
        var booking = buyer.hold(showtime, 1, 2);
        buyer.startPayment(booking);

        assertThat(
                        flawsAfter(
                                "UPDATE claimed_seat SET status = 'RELEASED' WHERE ordinal = 1 AND"
                                        + " booking_id = '"
                                        + booking
                                        + "'"))
                .anyMatch(flaw -> flaw.startsWith("I2"));
    }

    @Test
    void aHoldThatIsTooLongIsFound() {
        var booking = buyer.hold(showtime, 1);

        assertThat(
                        flawsAfter(
                                "UPDATE booking SET expires_at = created_at + interval '31 min'"
                                        + " WHERE id = '"
                                        + booking
                                        + "'"))
                .singleElement()
                .satisfies(flaw -> assertThat(flaw).startsWith("I9"));
    }

    @Test
    void aBuyerWithTooManySeatsIsFound() {
        buyer.startPayment(buyer.hold(showtime, 1, 2, 3));

        assertThat(flaws(2)).singleElement().satisfies(it -> assertThat(it).startsWith("I9"));
    }

    @Test
    void whatWasPromisedAndIsNotSoIsFound() {
        var held = buyer.hold(showtime, 1);
        var never = UUID.randomUUID();

        assertThat(new SaleSweep(jdbc).notConfirmed(List.of(held, never)))
                .containsExactlyInAnyOrder(held, never);
    }

    /** What would be found; nothing of it stays. */
    private List<String> flawsAfter(String... changes) {
        return Objects.requireNonNull(
                transactions.execute(
                        status -> {
                            status.setRollbackOnly();
                            for (var change : changes) {
                                rows.change(change);
                            }
                            return flaws(8);
                        }));
    }

    private List<String> flaws(int seatsPerBuyer) {
        return new SaleSweep(jdbc).flaws(showtime.id(), CAP_SECONDS, seatsPerBuyer);
    }
}
