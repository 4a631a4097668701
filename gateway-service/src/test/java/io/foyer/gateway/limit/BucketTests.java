package io.foyer.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketTests {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Rate rate = new Rate(10, 5);

    @Test
    void aFullBucketLetsABurstPassAndThenTellsHowLongToWait() {
        var bucket = new Bucket(0);

        IntStream.range(0, 5).forEach(_ -> assertThat(bucket.take(0, rate)).isZero());

        assertThat(bucket.take(0, rate)).isEqualTo(SECOND / 10);
        assertThat(bucket.take(0, rate)).isEqualTo(SECOND / 10); // asking costs nothing
    }

    @Test
    void afterTheWaitExactlyOneMorePasses() {
        var bucket = new Bucket(0);
        IntStream.range(0, 5).forEach(_ -> bucket.take(0, rate));

        assertThat(bucket.take(SECOND / 10, rate)).isZero();
        assertThat(bucket.take(SECOND / 10, rate)).isPositive();
    }

    @Test
    void aPauseSavesUpNoMoreThanTheBurst() {
        var bucket = new Bucket(0);

        assertThat(passed(bucket, 3600 * SECOND)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MAX_VALUE - 50_000_000L, -1})
    void theClockMayStandAnywhereEvenAtItsWrap(long now) {
        var bucket = new Bucket(now);

        assertThat(passed(bucket, now)).isEqualTo(5);
        assertThat(passed(bucket, now + SECOND / 10)).isEqualTo(1);
    }

    @Test
    void manyAtOnceGetNoMoreThanThereIs() {
        var bucket = new Bucket(0);
        var passed = new AtomicInteger();
        var hundred = new Rate(10, 100);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 1000)
                    .forEach(
                            _ ->
                                    threads.submit(
                                            () -> {
                                                if (bucket.take(0, hundred) == 0) {
                                                    passed.incrementAndGet();
                                                }
                                            }));
        }

        assertThat(passed).hasValue(100);
    }

    private int passed(Bucket bucket, long now) {
        return (int) IntStream.range(0, 20).filter(_ -> bucket.take(now, rate) == 0).count();
    }
}
