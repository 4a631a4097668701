package io.foyer.common.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.common.problem.Problem;
import io.foyer.platform.process.Ports;
import io.foyer.platform.store.RedisStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Redis of the test's own is killed and frozen; readers hardly notice. */
class RedisGoneTests {

    private static final Duration SOON = Duration.ofSeconds(1);

    @TempDir private Path folder;
    private RedisStore redis;
    private TwoInstances instances;

    @BeforeEach
    void start() {
        redis =
                new RedisStore(
                        Path.of(System.getProperty("foyer.root"), ".foyer", "programs"),
                        folder,
                        Ports.free(),
                        1);
        redis.start();
        instances = new TwoInstances(redis.uri(0), Map.of("foyer.cache.local-lifetime", "1ms"));
        instances.first.words.get(UUID.randomUUID(), () -> Optional.of("warm"));
    }

    @AfterEach
    void stop() {
        instances.close();
        redis.handles().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void whenRedisIsKilledReadersGoToTheSource() {
        redis.handles().forEach(ProcessHandle::destroyForcibly);
        everyReadIsAnsweredSoon();
    }

    @Test
    void whenRedisFreezesReadersGoToTheSourceAndComeBackWhenItThaws() throws Exception {
        signal("STOP");
        everyReadIsAnsweredSoon();
        assertThat(closed()).isZero();
        var start = System.nanoTime();
        instances.first.words.get(UUID.randomUUID(), () -> Optional.of("word"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        signal("CONT");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            instances.first.words.get(UUID.randomUUID(), () -> Optional.of("word"));
                            return closed() == 1;
                        });
    }

    @Test
    void aColdCacheTakesOnlySoManyTurnsAndRefusesTheRest() throws Exception {
        var limits = instances.first.limits;
        var loads = new Loads(limits, new SimpleMeterRegistry());
        var inside = new CountDownLatch(limits.loads());
        var most = new AtomicInteger();
        var now = new AtomicInteger();
        var leave = new CountDownLatch(1);
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, limits.loads())
                    .forEach(
                            i ->
                                    readers.submit(
                                            () ->
                                                    loads.run(
                                                            () -> {
                                                                most.accumulateAndGet(
                                                                        now.incrementAndGet(),
                                                                        Math::max);
                                                                inside.countDown();
                                                                awaited(leave);
                                                                return "read";
                                                            })));
            inside.await();
            assertThatThrownBy(() -> loads.run(() -> "one more"))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("busy");
            leave.countDown();
        }
        assertThat(most).hasValue(limits.loads());
        assertThat(loads.run(() -> "after")).isEqualTo("after");
    }

    /** All at once: the first few wait for Redis, and nobody for longer than a moment. */
    private void everyReadIsAnsweredSoon() {
        var slowest = new AtomicInteger();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 200)
                    .forEach(
                            i ->
                                    readers.submit(
                                            () -> {
                                                var start = System.nanoTime();
                                                instances.first.words.get(
                                                        UUID.randomUUID(),
                                                        () -> Optional.of("word"));
                                                var took = (System.nanoTime() - start) / 1_000_000;
                                                slowest.accumulateAndGet((int) took, Math::max);
                                            }));
        }
        assertThat(Duration.ofMillis(slowest.get())).isLessThan(SOON);
    }

    private double closed() {
        return instances.first.metrics.get("foyer.cache.breaker.closed").gauge().value();
    }

    private void signal(String name) throws IOException, InterruptedException {
        for (var process : redis.handles()) {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
