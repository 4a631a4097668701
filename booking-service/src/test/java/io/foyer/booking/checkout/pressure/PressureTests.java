package io.foyer.booking.checkout.pressure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class PressureTests {

    private static final int MOST = 3;
    private static final UUID SHOWTIME = UUID.randomUUID();

    private final AtomicLong nanos = new AtomicLong();
    private final Pressure pressure =
            new Pressure(new PressureProperties(Duration.ofSeconds(2), MOST), nanos::get);

    @Test
    void whatHoldsWhenNobodySetsAnything() {
        assertThat(
                        Binder.get(new MockEnvironment())
                                .bindOrCreate("foyer.pressure", PressureProperties.class))
                .isEqualTo(new PressureProperties(Duration.ofSeconds(2), 1_000));
    }

    @Test
    void eachWishCountsOnceByHowItEnded() {
        take(10, Pressure.Wish::held);
        take(10, Pressure.Wish::held);
        take(10, Pressure.Wish::taken);
        take(10, Pressure.Wish::busy);

        assertThat(pressure.read()).containsEntry(SHOWTIME, new Tally.Counts(2, 1, 1, 10));
    }

    @Test
    void ninetyFiveInAHundredTakeAtMostWhatIsTold() {
        for (var i = 0; i < 95; i++) {
            take(20, Pressure.Wish::held);
        }
        for (var i = 0; i < 5; i++) {
            take(900, Pressure.Wish::held);
        }
        assertThat(pressure.read().get(SHOWTIME)).isEqualTo(new Tally.Counts(95 + 5, 0, 0, 20));
        for (var i = 0; i < 10; i++) {
            take(100, Pressure.Wish::held);
        }
        assertThat(lately().p95Millis()).as("anew each time").isEqualTo(100);
    }

    @Test
    void whatNobodyAsksForIsForgotten() {
        take(1, Pressure.Wish::held);
        assertThat(pressure.read()).hasSize(1);
        for (var i = 1; i < Pressure.QUIET_READS; i++) {
            assertThat(pressure.read()).containsEntry(SHOWTIME, new Tally.Counts(0, 0, 0, 0));
        }
        assertThat(pressure.read()).containsEntry(SHOWTIME, new Tally.Counts(0, 0, 0, 0, true));
        assertThat(pressure.read()).isEmpty();
        for (var i = 0; i < MOST; i++) {
            pressure.begin(UUID.randomUUID()).held();
        }
        assertThat(pressure.read()).as("there is room for others").hasSize(MOST);
    }

    @Test
    void whoStopsSaysSoOfEachSale() {
        take(10, Pressure.Wish::held);

        assertThat(pressure.end())
                .containsOnly(entry(SHOWTIME, new Tally.Counts(1, 0, 0, 10, true)));
        assertThat(pressure.read()).isEmpty();
    }

    @Test
    void noMoreSalesAreCountedThanMayBe() {
        for (var i = 0; i < 10; i++) {
            pressure.begin(UUID.randomUUID()).held();
        }
        assertThat(pressure.read()).hasSize(MOST);
    }

    @Test
    void aWishThatTakesForEverIsCountedAsLongAsIsTold() {
        take(TimeUnit.HOURS.toMillis(3), Pressure.Wish::busy);
        assertThat(lately().p95Millis()).isBetween(60_000L, 61_000L);
    }

    @Test
    void nothingIsLostOrCountedTwiceWhileManyAskAndOneReads() throws Exception {
        var told = new AtomicLong();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 20; i++) {
                threads.submit(
                        () -> {
                            for (var wish = 0; wish < 1_000; wish++) {
                                pressure.begin(SHOWTIME).held();
                            }
                        });
            }
            var reading =
                    threads.submit(
                            () -> {
                                for (var i = 0; i < 200; i++) {
                                    pressure.read()
                                            .values()
                                            .forEach(lately -> told.addAndGet(lately.holds()));
                                }
                            });
            reading.get();
        }
        pressure.read().values().forEach(lately -> told.addAndGet(lately.holds()));
        assertThat(told).hasValue(20_000);
    }

    private Tally.Counts lately() {
        return Objects.requireNonNull(pressure.read().get(SHOWTIME));
    }

    private void take(long millis, Consumer<Pressure.Wish> end) {
        var wish = pressure.begin(SHOWTIME);
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
        end.accept(wish);
    }
}
