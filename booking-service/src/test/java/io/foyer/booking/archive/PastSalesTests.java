package io.foyer.booking.archive;

import static io.foyer.booking.archive.Cellar.MONTH;
import static io.foyer.booking.archive.Cellar.SHOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;

/** The way back, and that nobody ever sees a booking twice or not at all. */
class PastSalesTests {

    private static final int ROUNDS = 12;

    private static final Cellar cellar = new Cellar();

    @AfterAll
    static void end() {
        cellar.close();
    }

    @Test
    void aBookingComesBackWithAllThatIsItsAndLeavesAgain() {
        var showtime = cellar.sold.showtime(SHOW);
        var booking = cellar.sell(showtime, 0);
        cellar.sell(showtime, 2);
        cellar.archives.look();
        var before = cellar.everything(showtime);

        assertThat(cellar.archives.bringBack(booking)).isTrue();

        assertThat(cellar.rows(showtime, "%s").values()).containsExactly(1, 2, 1, 2, 2);
        assertThat(cellar.everything(showtime)).isEqualTo(before);
        assertThat(cellar.isArchived(showtime)).isFalse();
        assertThat(cellar.archives.bringBack(booking)).isFalse();
        assertThat(cellar.archives.bringBack(UUID.randomUUID())).isFalse();
        cellar.archives.look();
        assertThat(cellar.rows(showtime, "%s").values()).containsOnly(0);
        assertThat(cellar.everything(showtime)).isEqualTo(before);
        assertThat(cellar.isArchived(showtime)).isTrue();
    }

    @Test
    void whatComesBackInATransactionThatFailsIsStillPast() {
        var showtime = cellar.sold.showtime(SHOW);
        var booking = cellar.sell(showtime, 0);
        cellar.archives.look();

        cellar.database
                .transactions()
                .executeWithoutResult(
                        status -> {
                            assertThat(cellar.archives.sales().bringBack(booking)).isTrue();
                            status.setRollbackOnly();
                        });

        assertThat(cellar.rows(showtime, "%s").values()).containsOnly(0);
        assertThat(cellar.isArchived(showtime)).isTrue();
    }

    @Test
    void whatComesBackWhileItsShowtimeIsDoneWithIsNotForgotten() throws Exception {
        var showtime = cellar.sold.showtime(SHOW);
        var booking = cellar.sell(showtime, 0);
        cellar.archives.look();
        cellar.change("UPDATE showtime_on_sale SET archived_at = NULL WHERE id = ?", showtime);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var look =
                    cellar.database
                            .transactions()
                            .execute(
                                    _ -> {
                                        cellar.archives.sales().bringBack(booking);
                                        var closing = threads.submit(() -> close(showtime));
                                        waitForALock();
                                        return closing;
                                    });
            assertThat(look).isNotNull();
            look.get();
        }

        assertThat(cellar.isArchived(showtime)).as("something came back").isFalse();
    }

    @Test
    void twoInstancesAndWhoeverCallsBackNeverLoseNorDoubleABooking() throws Exception {
        var showtime = cellar.sold.showtime(SHOW);
        var bookings = new ArrayList<UUID>();
        for (var seat = 0; seat < 60; seat += 2) {
            bookings.add(cellar.sell(showtime, seat));
        }
        var before = cellar.everything(showtime);
        var done = new AtomicBoolean();
        var barrier = new CyclicBarrier(4);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Future<?>>();
            for (var instance = 0; instance < 2; instance++) {
                work.add(threads.submit(() -> moveAway(barrier, done)));
            }
            work.add(threads.submit(() -> callBack(bookings, barrier, done)));
            var seen = threads.submit(() -> counts(showtime, barrier, done));
            for (var each : work) {
                each.get();
            }
            assertThat(seen.get())
                    .as("bookings, lines and tickets at any moment")
                    .containsOnly("30 60 60");
        }

        cellar.archives.look();
        assertThat(cellar.everything(showtime)).isEqualTo(before);
        assertThat(cellar.rows(showtime, "%s").values()).containsOnly(0);
    }

    /** The negative control: two reads, one of each place, see what is moved in between twice. */
    @Test
    void whoeverAsksOnePlaceAfterTheOtherSeesABookingTwice() {
        var showtime = cellar.sold.showtime(SHOW);
        cellar.sell(showtime, 0);

        var hot = cellar.bookings(showtime, "%s");
        cellar.archives.look();
        var past = cellar.bookings(showtime, "%s_" + MONTH);

        assertThat(hot + past).isEqualTo(2);
        assertThat(cellar.bookings(showtime, "every_%s")).isOne();
    }

    private Void moveAway(CyclicBarrier barrier, AtomicBoolean done) throws Exception {
        barrier.await();
        while (!done.get()) {
            cellar.archives.look();
        }
        return null;
    }

    private Void callBack(List<UUID> bookings, CyclicBarrier barrier, AtomicBoolean done)
            throws Exception {
        barrier.await();
        try {
            for (var round = 0; round < ROUNDS; round++) {
                bookings.forEach(PastSalesTests::untilItIsHeard);
            }
        } finally {
            done.set(true);
        }
        return null;
    }

    /** Whoever waits for a row that is moved meanwhile is told so, and asks again. */
    private static void untilItIsHeard(UUID booking) {
        try {
            cellar.archives.bringBack(booking);
        } catch (ConcurrencyFailureException moved) {
            untilItIsHeard(booking);
        }
    }

    private List<String> counts(UUID showtime, CyclicBarrier barrier, AtomicBoolean done)
            throws Exception {
        var seen = new ArrayList<String>();
        Callable<String> look =
                () ->
                        cellar.database
                                .jdbc()
                                .sql(
                                        """
                                        SELECT concat_ws(' ',
                                               (SELECT count(*) FROM every_booking WHERE showtime_id = :showtime),
                                               (SELECT count(*) FROM every_booking_line line
                                                  JOIN every_booking booking ON booking.id = line.booking_id
                                                 WHERE booking.showtime_id = :showtime),
                                               (SELECT count(*) FROM every_ticket WHERE showtime_id = :showtime))
                                        """)
                                .param("showtime", showtime)
                                .query(String.class)
                                .single();
        barrier.await();
        while (!done.get()) {
            seen.add(look.call());
        }
        return seen;
    }

    private void close(UUID showtime) {
        cellar.database
                .transactions()
                .executeWithoutResult(_ -> cellar.archives.showtimes().close(showtime));
    }

    private static void waitForALock() {
        Awaitility.await()
                .until(
                        () ->
                                cellar.count(
                                                """
                                                SELECT count(*) FROM pg_stat_activity
                                                 WHERE datname = current_database() AND wait_event_type = 'Lock'
                                                """)
                                        > 0);
    }
}
