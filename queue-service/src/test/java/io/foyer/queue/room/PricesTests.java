package io.foyer.queue.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.common.money.Money;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.queue.worker.WorkersOfTests;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** Who looks at a room is told what tickets cost when that is known, and never waits for it. */
class PricesTests {

    private static final PriceRange RANGE =
            new PriceRange(new Money(9_000, "USD"), new Money(20_669, "USD"));

    private final UUID showtime = UUID.randomUUID();
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch answered = new CountDownLatch(1);
    private final WorkersOfTests workers = new WorkersOfTests();

    @AfterEach
    void stop() {
        answered.countDown();
        workers.close();
    }

    @Test
    void whileEventServiceHangsARoomIsShownWithoutPricesAndWithThemAfterwards() {
        var prices =
                prices(
                        () -> {
                            hang();
                            return Optional.of(RANGE);
                        });

        assertThat(prices.of(showtime)).isEmpty();
        assertThat(prices.of(showtime)).isEmpty();
        await().until(() -> calls.get() == 1);

        answered.countDown();
        await().untilAsserted(() -> assertThat(prices.of(showtime)).hasValue(RANGE));
        assertThat(calls).as("calls, however many looked").hasValue(1);
    }

    @Test
    void whatCouldNotBeReadIsNotAskedForWithEachLook() {
        var prices =
                prices(
                        () -> {
                            throw new Problem(ProblemType.UNAVAILABLE);
                        });

        assertThat(prices.of(showtime)).isEmpty();
        await().until(() -> calls.get() == 1);
        await().during(Duration.ofMillis(300))
                .until(() -> prices.of(showtime).isEmpty() && calls.get() == 1);
    }

    @Test
    void whatIsKnownIsShownOnWhileItCannotBeReadAgain() {
        var prices =
                prices(
                        () -> {
                            if (calls.get() > 1) {
                                throw new Problem(ProblemType.UNAVAILABLE);
                            }
                            return Optional.of(RANGE);
                        },
                        "--foyer.room.prices-lifetime=50ms");

        await().untilAsserted(() -> assertThat(prices.of(showtime)).hasValue(RANGE));
        await().until(() -> prices.of(showtime).isPresent() && calls.get() > 1);
        assertThat(prices.of(showtime)).hasValue(RANGE);
    }

    private void hang() {
        try {
            answered.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Prices prices(Supplier<Optional<PriceRange>> answer, String... settings) {
        var catalogue =
                new Catalogue() {
                    @Override
                    public SwitchPosition position(UUID showtimeId) {
                        return new SwitchPosition.NoShowtime();
                    }

                    @Override
                    public Optional<PriceRange> prices(UUID showtimeId) {
                        calls.incrementAndGet();
                        return answer.get();
                    }
                };
        return new Prices(catalogue, workers.workers(), limits(settings));
    }

    private static RoomProperties limits(String... settings) {
        var environment = new MockEnvironment();
        for (var setting : settings) {
            var parts = setting.substring(2).split("=");
            environment.setProperty(parts[0], parts[1]);
        }
        return Binder.get(environment).bindOrCreate("foyer.room", RoomProperties.class);
    }
}
