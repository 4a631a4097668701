package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.group.GroupProperties;
import io.foyer.booking.group.Groups;
import io.foyer.booking.group.PlannedOnce;
import io.foyer.booking.payment.Payments;
import io.foyer.booking.payment.Refunds;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.EmptyTables;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.booking.ticket.Tickets;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a buyer is shown who has just bought, when a sale fills tables that were empty as the plans
 * were made which Postgres keeps.
 */
@CheckoutTest
class NewlyBoughtTests {

    private static final int OTHERS = 150;

    /** The booking, its line and its ticket, once in each of a few statements. */
    private static final int FEW = 12;

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private ClaimTogether together;
    @Autowired private Payments payments;
    @Autowired private Refunds refunds;
    @Autowired private Tickets tickets;
    @Autowired private BookingReads bookings;
    @Autowired private PlannedOnce planned;
    @Autowired private TransactionTemplate transactions;

    @Test
    void showingABookingReadsItsOwnRowsAlone() {
        var showtime = shop.showtime(OTHERS + 100);
        shop.buyer().hold(showtime, OTHERS + 50);
        var views = alone();
        var filling =
                new EmptyTables(
                        rows, "booking", "booking_line", "claimed_seat", "ticket", "payment");
        transactions.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    filling.create();
                    // Of indexes that look as cheap one is as good as the other to Postgres.
                    rows.change("CREATE INDEX ON ticket (showtime_id, id)");
                    var house = new HeldRows(rows, showtime, 0);
                    for (var seat = 0; seat < OTHERS; seat++) {
                        show(views, buy(house, seat));
                    }
                    var last = buy(house, OTHERS);
                    var plans = plans();
                    var seen = filling.rowsRead();
                    show(views, last);

                    assertThat(filling.rowsRead() - seen).isLessThan(FEW);
                    assertThat(plans()).isEqualTo(plans);
                });
    }

    /** By statements of their own, and so in the test's transaction. */
    private BookingViews alone() {
        var each = new GroupProperties(false, 1, 1, 1, Duration.ofSeconds(1));
        var groups = new Groups(each, new SimpleMeterRegistry());
        return new BookingViews(payments, refunds, tickets, bookings, planned, groups);
    }

    private ClaimWish buy(HeldRows house, int seat) {
        var wish = house.wish(seat);
        planned.write(() -> together.claim(List.of(wish)));
        return wish;
    }

    private static void show(BookingViews views, ClaimWish bought) {
        assertThat(views.confirmed(bought.bookingId(), bought.accountId()).tickets()).hasSize(1);
    }

    /** How often this connection's looks at what was bought were planned each by itself. */
    private int plans() {
        return rows.count(
                """
                SELECT coalesce(sum(custom_plans), 0)::int FROM pg_prepared_statements
                 WHERE statement LIKE 'SELECT ticket.*%'
                """);
    }
}
