package io.foyer.search.popular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.platform.process.Ports;
import io.foyer.platform.store.RedisStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Redis of the test's own freezes; whoever asks hardly notices. */
class FrozenRedisTests {

    private static final Duration SOON = Duration.ofMillis(250);

    @TempDir private Path folder;
    private RedisStore redis;
    private TwoInstances instances;

    @BeforeEach
    void start() {
        var programs = Path.of(System.getProperty("foyer.root"), ".foyer", "programs");
        redis = new RedisStore(programs, folder, Ports.free(), 1);
        redis.start();
        instances = TwoInstances.impatient(redis.uri(0), "own-lifetime", "1ms");
        ask("warm");
    }

    @AfterEach
    void stop() {
        instances.close();
        redis.handles().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void everyQuestionIsAnsweredSoonAndRedisIsUsedAgainWhenItThaws() throws Exception {
        signal("STOP");
        var waits =
                IntStream.range(0, 100).mapToObj(i -> "q=" + i).map(this::ask).sorted().toList();
        System.out.printf(
                "Redis frozen: p50 %d ms, p95 %d ms, longest %d ms%n",
                waits.get(50).toMillis(), waits.get(95).toMillis(), waits.getLast().toMillis());
        assertThat(instances.asked).hasValue(101);
        assertThat(waits.get(95)).isLessThan(SOON);

        signal("CONT");
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            ask("thawed");
                            return instances.first.count("shared") > 0;
                        });
    }

    private Duration ask(String question) {
        var start = System.nanoTime();
        instances.first.ask(question, () -> instances.answer(question));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void signal(String name) throws IOException, InterruptedException {
        for (var process : redis.handles()) {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
        }
    }
}
