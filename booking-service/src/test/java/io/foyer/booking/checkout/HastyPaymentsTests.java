package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who buys faster than a person can, unseen, is looked at by one, and not refused. */
@CheckoutTest
class HastyPaymentsTests {

    private static final String FLAGGED =
            """
            SELECT count(*) FROM audit_entry
             WHERE action = 'hasty-payment-flagged' AND object = ? AND actor = ?
            """;

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private HastyPayments hasty;
    @Autowired private Glances glances;
    @Autowired private MeterRegistry metrics;

    @SuppressWarnings("NullAway.Init")
    private Buyer buyer;

    @BeforeEach
    void comes() {
        buyer = shop.buyer();
    }

    @Test
    void whatIsPaidForAtOnceAndUnseenIsFlaggedOnceAndNotRefused() {
        hasty.look();
        var before = counted();
        var booking = buyer.hold(shop.showtime(5), 1);
        paid(booking, 300);

        hasty.look();
        hasty.look();

        assertThat(flags(booking)).isOne();
        assertThat(counted()).isEqualTo(before + 1);
        assertThat(rows.texts("SELECT result FROM audit_entry WHERE object = ?", "" + booking))
                .containsExactly("paid for 300 ms after the hold, unseen");
        assertThat(buyer.statusOf(booking)).isEqualTo("CONFIRMED");
    }

    @Test
    void whoeverLooksAtTheBookingFirstIsNotFlagged() {
        var booking = buyer.hold(shop.showtime(5), 1);
        // However long the next call takes, the booking is young then.
        rows.change(
                "UPDATE booking SET created_at = now() + interval '1 min' WHERE id = ?", booking);
        assertThat(buyer.statusOf(booking)).isEqualTo("HELD");
        await().until(() -> glances.wasSeen(booking));
        paid(booking, 300);

        hasty.look();

        assertThat(flags(booking)).isZero();
    }

    @Test
    void aLookAtItByAnybodyElseCountsForNothing() {
        var booking = buyer.hold(shop.showtime(5), 1);
        rows.change(
                "UPDATE booking SET created_at = now() + interval '1 min' WHERE id = ?", booking);
        assertThat(shop.buyer().get("/api/v1/bookings/" + booking)).hasStatus(404);
        paid(booking, 300);

        hasty.look();

        assertThat(flags(booking)).isOne();
    }

    @Test
    void aPersonsPaceIsNotFlagged() {
        var booking = buyer.hold(shop.showtime(5), 1);
        paid(booking, 1_001);

        hasty.look();

        assertThat(flags(booking)).isZero();
    }

    @Test
    void severalInstancesFlagItOnce() throws Exception {
        var booking = buyer.hold(shop.showtime(5), 1);
        paid(booking, 10);
        var barrier = new CyclicBarrier(4);

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < barrier.getParties(); i++) {
                instances.submit(
                        () -> {
                            barrier.await();
                            hasty.look();
                            return true;
                        });
            }
        }

        assertThat(flags(booking)).isOne();
    }

    /** The card came so long after the hold. */
    private void paid(UUID booking, long millis) {
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();
        rows.change(
                """
                UPDATE payment_op
                   SET created_at = (SELECT created_at FROM booking WHERE id = ?) + make_interval(secs => ? / 1000.0)
                 WHERE kind = 'CONFIRM' AND payment_id IN (SELECT id FROM payment WHERE booking_id = ?)
                """,
                booking,
                millis,
                booking);
    }

    private int flags(UUID booking) {
        return rows.count(FLAGGED, booking.toString(), buyer.accountId());
    }

    private double counted() {
        return metrics.counter("foyer.payment.hasty").count();
    }
}
