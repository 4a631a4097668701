package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.hold.HoldOutcome.Held;
import io.foyer.booking.hold.HoldOutcome.Unavailable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Postgres has payments to care for, so only so many holds reach it. */
class DirectDoorTests {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    void noMoreThanSoManyASecondPass() {
        var time = new AtomicLong();
        var rate = new PerSecond(2, time::get);

        assertThat(rate.tryPass()).isTrue();
        assertThat(rate.tryPass()).isTrue();
        assertThat(rate.tryPass()).isFalse();

        time.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(rate.tryPass()).isTrue();
    }

    @Test
    void whoIsTooManyIsRefusedAndCounted() {
        var door = door(Map.of("foyer.hold.direct.per-second", "1"));
        door.pass(DirectDoorTests::held);

        assertThat(door.pass(DirectDoorTests::held)).isEqualTo(new Unavailable());
        assertThat(metrics.counter("foyer.hold.direct.refused", "because", "rate").count()).isOne();
        assertThat(metrics.counter("foyer.hold.direct", "outcome", "held").count()).isOne();
    }

    @Test
    void soManyAreInsideAtOnceAndTheNextDoesNotWaitLong() throws Exception {
        var door =
                door(Map.of("foyer.hold.direct.at-once", "1", "foyer.hold.direct.queue", "20ms"));
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first =
                    threads.submit(
                            () ->
                                    door.pass(
                                            () -> {
                                                inside.countDown();
                                                await(leave);
                                                return held();
                                            }));
            inside.await();

            assertThat(door.pass(DirectDoorTests::held)).isEqualTo(new Unavailable());

            leave.countDown();
            assertThat(first.get()).isInstanceOf(Held.class);
            assertThat(door.pass(DirectDoorTests::held)).isInstanceOf(Held.class);
        }
        assertThat(metrics.counter("foyer.hold.direct.refused", "because", "busy").count()).isOne();
    }

    private DirectDoor door(Map<String, String> settings) {
        return new DirectDoor(Limits.with(settings), metrics);
    }

    private static HoldOutcome held() {
        return new Held(Instant.EPOCH, List.of());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
