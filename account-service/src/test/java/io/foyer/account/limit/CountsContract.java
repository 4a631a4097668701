package io.foyer.account.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every kind of count does. */
abstract class CountsContract {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PARALLEL = 50;

    private final String key = "test:" + UUID.randomUUID();

    abstract Counts counts();

    /** Lets a window of this length pass. */
    abstract void pass(String key, Duration window);

    @Test
    void eachOneCountsAndReadingDoesNot() {
        counts().add(key, WINDOW);
        counts().add(key, WINDOW);

        assertThat(counts().read(key).number()).isEqualTo(2);
        assertThat(counts().add(key, WINDOW).number()).isEqualTo(3);
        assertThat(counts().read(key + "other").number()).isZero();
    }

    @Test
    void theFirstBeginsTheWindowAndTheOthersDoNotProlongIt() {
        var first = counts().add(key, WINDOW).left();
        var second = counts().add(key, WINDOW.multipliedBy(2)).left();

        assertThat(first).isPositive().isLessThanOrEqualTo(WINDOW);
        assertThat(second).isPositive().isLessThanOrEqualTo(first);
    }

    @Test
    void afterTheWindowThereIsNone() {
        var window = Duration.ofMillis(200);
        counts().add(key, window);

        pass(key, window);

        assertThat(counts().read(key).number()).isZero();
        assertThat(counts().add(key, window).number()).isEqualTo(1);
    }

    @Test
    void aClearedCountBeginsAgain() {
        counts().add(key, WINDOW);
        counts().clear(key);

        assertThat(counts().read(key).number()).isZero();
    }

    @Test
    void noneIsLostWhenManyComeAtOnce() throws Exception {
        var start = new CyclicBarrier(PARALLEL);
        Callable<Long> attempt =
                () -> {
                    start.await();
                    return counts().add(key, WINDOW).number();
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(IntStream.range(0, PARALLEL).mapToObj(_ -> attempt).toList());
        }

        assertThat(counts().read(key).number()).isEqualTo(PARALLEL);
    }
}
