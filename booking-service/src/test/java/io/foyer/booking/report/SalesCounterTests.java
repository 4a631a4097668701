package io.foyer.booking.report;

import static io.foyer.booking.report.CountingDatabase.BOUGHT;
import static io.foyer.booking.report.CountingDatabase.EVENING;
import static io.foyer.booking.testing.SoldBookings.PER_SEAT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whatever is told how often and in which order: each thing is counted once. */
class SalesCounterTests {

    private static final int AT_ONCE = 8;

    private static final CountingDatabase here = new CountingDatabase();

    @AfterAll
    static void end() {
        here.close();
    }

    @Test
    void aBookingIsAddedToTheMinuteSectionAndTierItWasBoughtIn() {
        var showtime = here.sold.showtime(EVENING);
        var two = here.sold.sell(showtime, BOUGHT, "Stalls", 0, 2);
        var oneMore = here.sold.sell(showtime, BOUGHT.plusSeconds(10), "Stalls", 2, 1);
        var later = here.sold.sell(showtime, BOUGHT.plusSeconds(60), "Balcony", 3, 4);

        assertThat(here.counter.sold(Set.of(two, oneMore, later))).isEqualTo(3);

        assertThat(
                        here.database
                                .jdbc()
                                .sql(
                                        """
                                        SELECT to_char(minute AT TIME ZONE 'UTC', 'HH24:MI:SS ') || section || ' ' || currency
                                               || ' ' || tickets || ' ' || gross || ' ' || fees || ' ' || taxes
                                          FROM sales_minute WHERE showtime_id = ? ORDER BY minute
                                        """)
                                .param(showtime)
                                .query(String.class)
                                .list())
                .containsExactly(
                        "10:15:00 Stalls EUR 3 3450 300 150",
                        "10:16:00 Balcony EUR 4 4600 400 200");
    }

    @Test
    void whatIsToldTwiceIsCountedOnce() {
        var showtime = here.sold.showtime(EVENING);
        var booking = here.sold.sell(showtime, BOUGHT, "Stalls", 0, 2);
        var ticket = here.sold.cancel(showtime, booking, 1, BOUGHT.plusSeconds(300));
        var refund =
                here.sold.refund(booking, PER_SEAT, "BUYER_CANCELLED", BOUGHT.plusSeconds(400));

        for (var i = 0; i < 2; i++) {
            here.counter.sold(Set.of(booking));
            here.counter.cancelled(showtime, Set.of(ticket));
            here.counter.refunded(Set.of(refund));
        }

        assertThat(here.totals(showtime)).containsExactly(2L, 2 * PER_SEAT, 1L, PER_SEAT);
    }

    @Test
    void theOrderOfMessagesMakesNoDifference() {
        var showtime = here.sold.showtime(EVENING);
        var booking = here.sold.sell(showtime, BOUGHT, "Stalls", 0, 2);
        var ticket = here.sold.cancel(showtime, booking, 1, BOUGHT.plusSeconds(300));
        var refund =
                here.sold.refund(booking, PER_SEAT, "BUYER_CANCELLED", BOUGHT.plusSeconds(400));

        here.counter.refunded(Set.of(refund));
        here.counter.cancelled(showtime, Set.of(ticket));
        here.counter.sold(Set.of(booking));

        assertThat(here.totals(showtime)).containsExactly(2L, 2 * PER_SEAT, 1L, PER_SEAT);
    }

    @Test
    void moneyThatCameTooLateWasNeverASaleAndItsReturnIsNone() {
        var showtime = here.sold.showtime(EVENING);
        var booking = here.sold.expire(showtime, BOUGHT);
        here.sold.pay(booking, BOUGHT, PER_SEAT, "REFUNDED");
        var refund = here.sold.refund(booking, PER_SEAT, "SEATS_GONE", BOUGHT);

        assertThat(here.counter.sold(Set.of(booking, UUID.randomUUID()))).isZero();
        assertThat(here.counter.refunded(Set.of(refund, UUID.randomUUID()))).isZero();
        assertThat(here.counter.cancelled(showtime, Set.of(UUID.randomUUID()))).isZero();

        assertThat(here.totals(showtime)).containsExactly(0L, 0L, 0L, 0L);
    }

    @Test
    void consumersWithTheSameMessagesAtTheSameTimeCountEachOnce() {
        var showtime = here.sold.showtime(EVENING);
        var bookings = many(here, showtime);

        assertThat(countedAtOnce(here, bookings)).isEqualTo(bookings.size());

        assertThat(here.totals(showtime))
                .containsExactly((long) bookings.size(), bookings.size() * PER_SEAT, 0L, 0L);
    }

    /** The negative control: the key is what the above rests on. */
    @Test
    void withoutTheKeyTheSameMessageCountsAgain() {
        try (var unguarded = new CountingDatabase()) {
            unguarded.change("ALTER TABLE sales_counted DROP CONSTRAINT sales_counted_pk");
            var showtime = unguarded.sold.showtime(EVENING);
            var bookings = many(unguarded, showtime);

            countedAtOnce(unguarded, bookings);

            assertThat(unguarded.totals(showtime).getFirst()).isGreaterThan(bookings.size());
        }
    }

    private static List<UUID> many(CountingDatabase where, UUID showtime) {
        return IntStream.range(0, 40)
                .mapToObj(
                        seat ->
                                where.sold.sell(
                                        showtime,
                                        BOUGHT.plus(Duration.ofSeconds(20L * seat)),
                                        seat % 2 == 0 ? "Stalls" : "Balcony",
                                        seat,
                                        1))
                .toList();
    }

    /** Some in the order of the stream, some in the other. */
    private static int countedAtOnce(CountingDatabase where, List<UUID> bookings) {
        try (var consumers = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks =
                    IntStream.range(0, AT_ONCE)
                            .<Callable<Integer>>mapToObj(
                                    i -> () -> count(where, bookings, i % 2 == 0))
                            .toList();
            var all = 0;
            for (var counted : consumers.invokeAll(tasks)) {
                all += counted.get();
            }
            return all;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int count(CountingDatabase where, List<UUID> bookings, boolean forward) {
        var order = new ArrayList<>(bookings);
        if (!forward) {
            Collections.reverse(order);
        }
        var all = 0;
        for (var i = 0; i < order.size(); i += 4) {
            all += where.counter.sold(order.subList(i, i + 4));
        }
        return all;
    }
}
