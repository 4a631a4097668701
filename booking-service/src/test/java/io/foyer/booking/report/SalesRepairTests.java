package io.foyer.booking.report;

import static io.foyer.booking.report.CountingDatabase.BOUGHT;
import static io.foyer.booking.report.CountingDatabase.EVENING;
import static io.foyer.booking.testing.SoldBookings.PER_SEAT;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A stream that was lost is no loss: bookings say what should have been counted. */
class SalesRepairTests {

    private static final CountingDatabase here = new CountingDatabase();
    private static final Duration AT_ONCE = Duration.ZERO;

    @AfterAll
    static void end() {
        here.close();
    }

    @Test
    void whatNobodyWasToldOfIsCountedAndNamed() {
        var showtime = here.sold.showtime(EVENING);
        var booking = here.sold.sell(showtime, BOUGHT, "Stalls", 0, 2);
        here.sold.sell(showtime, BOUGHT, "Stalls", 2, 3);
        here.sold.cancel(showtime, booking, 0, BOUGHT.plusSeconds(60));
        here.sold.refund(booking, PER_SEAT, "BUYER_CANCELLED", BOUGHT.plusSeconds(90));
        here.sold.expire(showtime, BOUGHT);

        assertThat(here.repair(AT_ONCE).mend(showtime)).isEqualTo(new Drift(2, 1, 1, 0));
        assertThat(here.totals(showtime)).containsExactly(5L, 5 * PER_SEAT, 1L, PER_SEAT);
        assertThat(here.repair(AT_ONCE).mend(showtime)).isEqualTo(Drift.NONE);
    }

    @Test
    void whatWasJustBoughtIsLeftToItsMessage() {
        var showtime = here.sold.showtime(EVENING);
        here.sold.sell(showtime, now(), "Stalls", 0, 2);

        assertThat(here.repair(Duration.ofMinutes(1)).mend(showtime)).isEqualTo(Drift.NONE);
        assertThat(here.totals(showtime).getFirst()).isZero();
    }

    @Test
    void sumsThatAreWrongAreMadeAnew() {
        var showtime = here.sold.showtime(EVENING);
        var untouched = here.sold.showtime(EVENING);
        var booking = here.sold.sell(showtime, BOUGHT, "Stalls", 0, 2);
        var just = here.sold.sell(showtime, now(), "Balcony", 2, 2);
        var other = here.sold.sell(untouched, BOUGHT, "Stalls", 0, 1);
        var ticket = here.sold.cancel(showtime, booking, 1, BOUGHT.plusSeconds(60));
        here.counter.sold(Set.of(booking, just, other));
        here.counter.cancelled(showtime, Set.of(ticket));
        var right = here.totals(showtime);
        here.change(
                "UPDATE sales_minute SET gross = gross + 1 WHERE showtime_id = ? AND section ="
                        + " 'Stalls'",
                showtime);

        var drift = here.repair(Duration.ofMinutes(1)).mend(showtime);

        assertThat(drift).isEqualTo(new Drift(0, 0, 0, 1));
        assertThat(here.totals(showtime)).isEqualTo(right).contains(4 * PER_SEAT);
        assertThat(here.totals(untouched).getFirst()).isOne();
    }

    @Test
    void messagesThatAreWorkedOffWhileSumsAreMadeAnewAreInThemOnce() {
        var showtime = here.sold.showtime(EVENING);
        var bookings =
                IntStream.range(0, 60)
                        .mapToObj(seat -> here.sold.sell(showtime, BOUGHT, "Stalls", seat, 1))
                        .toList();
        here.counter.sold(bookings.subList(0, 20));
        Callable<Boolean> tamperAndMend =
                () -> {
                    for (var i = 0; i < 10; i++) {
                        here.change(
                                "UPDATE sales_minute SET gross = gross + 1 WHERE showtime_id = ?",
                                showtime);
                        here.repair(AT_ONCE).mend(showtime);
                    }
                    return true;
                };
        Callable<Boolean> consume =
                () -> {
                    bookings.forEach(booking -> here.counter.sold(Set.of(booking)));
                    return true;
                };

        runAll(List.of(tamperAndMend, consume, tamperAndMend, consume));
        here.repair(AT_ONCE).mend(showtime);

        assertThat(here.totals(showtime)).containsExactly(60L, 60 * PER_SEAT, 0L, 0L);
    }

    @Test
    void theWalkComesByEveryShowtimeThatIsNotLongOver() {
        var first = here.sold.showtime(EVENING);
        var second = here.sold.showtime(EVENING);
        var longOver = here.sold.showtime(now().minus(Duration.ofDays(40)));
        here.sold.sell(first, BOUGHT, "Stalls", 0, 1);
        here.sold.sell(second, BOUGHT, "Stalls", 0, 2);
        here.sold.sell(longOver, BOUGHT, "Stalls", 0, 3);
        var meters = new SimpleMeterRegistry();
        var walk =
                new SalesWalk(
                        here.database.jdbc(),
                        here.repair(AT_ONCE),
                        CountingDatabase.limits(Map.of("foyer.report.repair.showtimes", "1")),
                        meters);

        walk.walkAll();

        assertThat(here.totals(first).getFirst()).isOne();
        assertThat(here.totals(second).getFirst()).isEqualTo(2);
        assertThat(here.totals(longOver).getFirst()).isZero();
        assertThat(meters.counter("foyer.report.drift", "kind", "booking").count())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void lookByLookTheWalkGoesRound() {
        var showtimes = IntStream.range(0, 3).mapToObj(_ -> here.sold.showtime(EVENING)).toList();
        var all =
                here.database
                        .jdbc()
                        .sql("SELECT count(*) FROM showtime_on_sale")
                        .query(Integer.class)
                        .single();
        var walk =
                new SalesWalk(
                        here.database.jdbc(),
                        here.repair(AT_ONCE),
                        CountingDatabase.limits(Map.of("foyer.report.repair.showtimes", "2")),
                        new SimpleMeterRegistry());
        showtimes.forEach(showtime -> here.sold.sell(showtime, BOUGHT, "Stalls", 0, 1));

        IntStream.rangeClosed(0, all).forEach(_ -> walk.look());

        assertThat(showtimes).allMatch(showtime -> here.totals(showtime).getFirst() == 1);
    }

    private static Instant now() {
        return InstantSource.system().instant();
    }

    private static void runAll(List<Callable<Boolean>> tasks) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
