package io.foyer.search.popular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.testing.store.Stores;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two hundred ask two instances for the same at once. */
class HerdTests {

    private static final int ASKING = 200;
    private static final URI NOBODY = URI.create("redis://127.0.0.1:1/0");
    private static final String[] PATIENT = {
        "patience", "20s", "own-patience", "20s", "lease", "20s"
    };

    private final String question = "q=" + UUID.randomUUID();
    private final CountDownLatch mayAnswer = new CountDownLatch(1);

    @Test
    void theyAreOneQuestion() throws Exception {
        try (var instances = new TwoInstances(Stores.freshRedis(), PATIENT)) {
            stampede(
                    instances,
                    () -> instances.first.count("waits") + instances.second.count("waits") > 0);

            assertThat(instances.asked).hasValue(1);
        }
    }

    @Test
    void withoutRedisEachInstanceAsksOnce() throws Exception {
        try (var instances = new TwoInstances(NOBODY, PATIENT)) {
            stampede(instances, () -> instances.asked.get() == 2);

            assertThat(instances.asked).hasValue(2);
        }
    }

    @Test
    void withoutAnythingKeptEveryoneAsks() throws Exception {
        try (var instances = new TwoInstances(NOBODY, "enabled", "false")) {
            stampede(instances, () -> instances.asked.get() == ASKING);

            assertThat(instances.asked).hasValue(ASKING);
        }
    }

    @Test
    void anInstanceThatDiesAskingIsNotWaitedForLong() {
        var redis = Stores.freshRedis();
        try (var instances = new TwoInstances(redis, "patience", "50ms", "lease", "20s")) {
            var dying = Thread.ofVirtual().start(() -> instances.first.ask(question, this::never));
            await().until(() -> instances.first.count("loaded") == 1);

            instances.second.ask(question, () -> instances.answer("for itself"));

            assertThat(instances.asked).hasValue(1);
            assertThat(instances.second.count("waits")).isPositive();
            dying.interrupt();
        }
    }

    /** Nobody is answered before the others have come. */
    private void stampede(TwoInstances instances, Callable<Boolean> arrived) throws Exception {
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, ASKING)
                            .mapToObj(i -> i % 2 == 0 ? instances.first : instances.second)
                            .map(
                                    instance ->
                                            askers.submit(
                                                    () ->
                                                            instance.ask(
                                                                    question,
                                                                    () -> slowly(instances))))
                            .toList();
            await().atMost(Duration.ofSeconds(20)).until(arrived);
            mayAnswer.countDown();
            for (var answer : answers) {
                assertThat(answer.get(30, TimeUnit.SECONDS).degraded()).isFalse();
            }
        }
    }

    private ReadyAnswer slowly(TwoInstances instances) {
        var answer = instances.answer("found");
        awaited(mayAnswer);
        return answer;
    }

    private ReadyAnswer never() {
        awaited(new CountDownLatch(1));
        throw new IllegalStateException("It died");
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
