package io.foyer.booking.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.testing.CheckoutTest;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A full house is undone in small steps: memory does not grow with the house. */
@CheckoutTest
class MassUndoTests {

    private static final int BOOKINGS = 400;
    private static final int LOOK_EVERY = 100;

    /** Far less than the bookings of the house with all that follows from them. */
    private static final long ROOM = 8L << 20;

    @Autowired private ConfigurableApplicationContext context;
    @Autowired private JdbcClient jdbc;
    @Autowired private UndoShowtimes undo;
    @Autowired private AfterSaleProperties limits;

    @Test
    void aFullHouseIsUndoneBatchByBatchInLittleMemory() {
        var house = new House(context);
        var showtime = house.shop.showtime(BOOKINGS);
        house.shop.buyer().hold(showtime, BOOKINGS - 1);
        var soldOut = new SoldOutHouse(jdbc);
        soldOut.sell(showtime.id(), BOOKINGS);
        house.becomes(showtime, SaleStatus.CANCELLED);
        var heap = new HeapLooks();
        context.addApplicationListener(heap);

        undo.runOnce();

        context.removeApplicationListener(heap);
        soldOut.forgetMoney(showtime.id());
        assertThat(
                        house.rows.count(
                                "SELECT count(*) FROM called_off_booking WHERE showtime_id = ?",
                                showtime.id()))
                .isEqualTo(BOOKINGS);
        assertThat(
                        house.rows.count(
                                """
                                SELECT max(n) FROM (SELECT count(*)::int AS n FROM called_off_booking
                                                     WHERE showtime_id = ? GROUP BY xmin::text) AS per_transaction
                                """,
                                showtime.id()))
                .isLessThanOrEqualTo(limits.undoBatch());
        assertThat(heap.looks).isEqualTo(BOOKINGS / LOOK_EVERY);
        assertThat(heap.growth()).isLessThan(ROOM);
    }

    /** Looks how much memory is in use, in the transactions that undo. */
    private static final class HeapLooks
            implements ApplicationListener<PayloadApplicationEvent<BookingCancelled>> {

        private int undone;
        private int looks;
        private long first = -1;
        private long most;

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<BookingCancelled> event) {
            undone++;
            if (undone % LOOK_EVERY == 0) {
                looks++;
                System.gc();
                var used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                first = first < 0 ? used : first;
                most = Math.max(most, used);
            }
        }

        long growth() {
            return most - first;
        }
    }
}
