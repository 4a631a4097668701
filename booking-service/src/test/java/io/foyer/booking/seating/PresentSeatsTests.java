package io.foyer.booking.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.hold.SeatStates;
import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.InMemoryShowtimes;
import io.foyer.booking.inventory.ShowtimeOnSale;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class PresentSeatsTests {

    private final ShowtimeOnSale showtime = Fixtures.showtime(20);
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void howeverManyAskOneReads() throws InterruptedException {
        var gate = new CountDownLatch(1);
        var present =
                seats(
                        Duration.ofMinutes(1),
                        _ -> {
                            waitFor(gate);
                            return new long[] {reads.incrementAndGet()};
                        });

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 200).mapToObj(_ -> threads.submit(() -> of(present)));
            var answers = asked.toList();
            gate.countDown();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isOne());
        }
        assertThat(reads).hasValue(1);
    }

    @Test
    void whatIsKnownIsNeverOlderThanItMayBe() {
        var present = seats(Duration.ofMillis(40), _ -> new long[] {reads.incrementAndGet()});
        assertThat(of(present)).isOne();
        await().until(() -> of(present) > 1);
        assertThat(present.again(showtime.id()).taken()[0]).isEqualTo(reads.get());
    }

    @Test
    void whatIsLearnedIsKnownAtOnce() {
        var present = seats(Duration.ofMinutes(1), _ -> new long[1]);
        present.take(showtime.id(), List.of(3));
        assertThat(of(present)).as("nothing was known yet").isZero();
        present.take(showtime.id(), List.of(3));
        assertThat(of(present)).isEqualTo(8);
    }

    @Test
    void whatCannotBeReadIsAskedForAgain() {
        var present =
                seats(
                        Duration.ofMinutes(1),
                        _ -> {
                            if (reads.incrementAndGet() == 1) {
                                throw new IllegalStateException("away");
                            }
                            return new long[] {5};
                        });
        assertThatThrownBy(() -> of(present)).isInstanceOf(CompletionException.class);
        assertThat(of(present)).isEqualTo(5);
    }

    @Test
    void aPromiseIsGivenOnce() {
        var now = new SeatsNow(new long[1], Promises.none(1, 0, Duration.ofSeconds(1)));
        assertThat(now.promise(List.of(1, 2))).isTrue();
        assertThat(now.promise(List.of(0, 2))).isFalse();
        assertThat(now.promise(List.of(0, 3))).isTrue();
        assertThat(now.taken()[0]).isZero();
        assertThat(now.takenOrPromised()[0]).isEqualTo(0b1111);
    }

    @Test
    void whatIsPromisedIsOfferedToNobodyElseAfterTheNextLook() {
        var present = seats(Duration.ofMinutes(1), _ -> new long[1]);
        assertThat(present.of(showtime.id()).promise(List.of(1, 2))).isTrue();

        var again = present.again(showtime.id());

        assertThat(again.takenOrPromised()[0]).isEqualTo(0b110);
        assertThat(again.promise(List.of(2, 3))).isFalse();
        assertThat(again.promise(List.of(3))).isTrue();
        assertThat(again.taken()[0]).isZero();
    }

    @Test
    void aPromiseEndsByItself() {
        var lasting = Duration.ofMillis(100);
        var first = Promises.none(1, 0, lasting);
        assertThat(first.make(List.of(1))).isTrue();

        var soon = first.at(lasting.toNanos() - 1);
        assertThat(soon.make(List.of(2))).isTrue();
        var later = soon.at(lasting.toNanos());
        assertThat(seats(later)).isEqualTo(0b110);
        assertThat(later.make(List.of(1))).isFalse();
        assertThat(later.make(List.of(3))).isTrue();
        var muchLater = later.at(2 * lasting.toNanos());
        assertThat(seats(muchLater)).isEqualTo(0b1000);
        assertThat(muchLater.make(List.of(1))).isTrue();
    }

    private static long seats(Promises promises) {
        var all = new long[1];
        promises.addTo(all);
        return all[0];
    }

    @Test
    void limitsHaveDefaults() {
        assertThat(
                        new Binder(new MapConfigurationPropertySource(Map.of()))
                                .bindOrCreate("foyer.seating", SeatingProperties.class))
                .isEqualTo(
                        new SeatingProperties(
                                Duration.ofMillis(100),
                                DataSize.ofMegabytes(16),
                                DataSize.ofMegabytes(64),
                                6));
    }

    private PresentSeats seats(Duration maxAge, SeatStates states) {
        var showtimes = new InMemoryShowtimes();
        showtimes.add(showtime);
        return new PresentSeats(
                states,
                showtimes,
                new SeatingProperties(maxAge, DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), 3));
    }

    private long of(PresentSeats present) {
        return present.of(showtime.id()).taken()[0];
    }

    private static void waitFor(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
