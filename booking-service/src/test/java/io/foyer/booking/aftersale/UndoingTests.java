package io.foyer.booking.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.checkout.CalledOffSales;
import io.foyer.booking.checkout.SoldBookings;
import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Shop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** The work in the background: shared, interrupted, and gone on with. */
@CheckoutTest
class UndoingTests {

    private static final int BOOKINGS = 12;
    private static final String UNDONE =
            "SELECT count(*) FROM called_off_booking WHERE showtime_id = ?";

    @Autowired private ConfigurableApplicationContext context;
    @Autowired private CallOffs callOffs;
    @Autowired private CalledOffSales sales;
    @Autowired private SoldBookings bookings;
    @Autowired private UndoBatch batch;

    private final List<UUID> sold = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private House house;

    @SuppressWarnings("NullAway.Init")
    private ShowtimeOnSale showtime;

    @BeforeEach
    void sellOut() {
        house = new House(context);
        showtime = house.shop.showtime(BOOKINGS);
        for (var seat = 0; seat < BOOKINGS; seat++) {
            sold.add(house.sell(house.shop.buyer(), showtime, seat));
        }
        house.becomes(showtime, SaleStatus.CANCELLED);
    }

    @AfterEach
    void noFaults() {
        faults.forEach(context::removeApplicationListener);
    }

    @Test
    void twoInstancesUndoEachBookingOnce() throws Exception {
        var start = new CyclicBarrier(2);
        Callable<Boolean> run =
                () -> {
                    start.await();
                    workersOf(3).runOnce();
                    return true;
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(run, run))) {
                assertThat(done.get()).isTrue();
            }
        }
        workersOf(3).runOnce();
        requireAllBackOnce();
    }

    @Test
    void aBookingThatWasUndoneIsNotUndoneAgain() {
        var first = sold.getFirst();
        batch.undo(showtime.id(), List.of(first));
        assertThat(batch.undo(showtime.id(), List.of(first))).isZero();
        assertThat(house.refundCount(first)).isOne();
    }

    @Test
    void whoeverDiesAnywhereLeavesTheRestToTheNext() {
        for (var at = 1; at < BOOKINGS; at += 3) {
            var left = new AtomicInteger(at);
            var fault = fail(_ -> left.decrementAndGet() == 0);
            workersOf(4).runOnce();
            forget(fault);
        }
        workersOf(4).runOnce();
        requireAllBackOnce();
    }

    @Test
    void oneThatCannotBeUndoneKeepsNobodyElseWaiting() {
        var poison = sold.get(2);
        var fault = fail(event -> event.bookingId().equals(poison));
        workersOf(5).runOnce();
        assertThat(house.status(poison)).isEqualTo("CONFIRMED");
        assertThat(house.refundCount(poison)).isZero();
        assertThat(house.rows.count(UNDONE, showtime.id())).isEqualTo(BOOKINGS - 1);
        assertThat(callOffs.unfinished(1_000)).contains(showtime.id());
        assertThat(callOffs.waiting()).isPositive();
        forget(fault);
        workersOf(5).runOnce();
        requireAllBackOnce();
        assertThat(callOffs.unfinished(1_000)).doesNotContain(showtime.id());
    }

    private void requireAllBackOnce() {
        assertThat(house.rows.count(UNDONE, showtime.id())).isEqualTo(BOOKINGS);
        for (var booking : sold) {
            assertThat(house.status(booking)).isEqualTo("CANCELLED");
            assertThat(house.refundCount(booking)).isOne();
            assertThat(house.refunds(booking)).isEqualTo((int) Shop.TOTAL_PER_SEAT);
            assertThat(house.rows.messages("TicketsCancelled", booking)).isOne();
        }
    }

    private UndoShowtimes workersOf(int bookingsAtOnce) {
        return new UndoShowtimes(
                callOffs,
                sales,
                bookings,
                batch,
                new AfterSaleProperties(
                        Duration.ofDays(30),
                        2,
                        1_000,
                        bookingsAtOnce,
                        200,
                        50,
                        500,
                        Duration.ofDays(90)));
    }

    /** From now on some cancellations fail in their transaction. */
    private Fault fail(Predicate<BookingCancelled> which) {
        var fault =
                new Fault(
                        event -> {
                            if (which.test(event)) {
                                throw new IllegalStateException("killed");
                            }
                        });
        faults.add(fault);
        context.addApplicationListener(fault);
        return fault;
    }

    private void forget(Fault fault) {
        context.removeApplicationListener(fault);
    }

    /** Listens within the transaction. */
    private static final class Fault
            implements ApplicationListener<PayloadApplicationEvent<BookingCancelled>> {

        private final Consumer<BookingCancelled> action;

        Fault(Consumer<BookingCancelled> action) {
            this.action = action;
        }

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<BookingCancelled> event) {
            action.accept(event.getPayload());
        }
    }
}
