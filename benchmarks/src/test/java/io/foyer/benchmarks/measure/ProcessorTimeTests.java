package io.foyer.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessorTimeTests {

    /** A child that counts and ends, as a connection's process does, and one that only waits. */
    private static final String COUNTS_AND_WAITS =
            "sh -c 'i=0; while [ $i -lt 400000 ]; do i=$((i+1)); done'; exec sleep 60";

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatAChildUsedCountsAfterItHasEnded() throws IOException {
        var process = new ProcessBuilder("sh", "-c", COUNTS_AND_WAITS).start();
        try {
            await().atMost(Duration.ofSeconds(30))
                    .until(
                            () ->
                                    process.info()
                                            .command()
                                            .filter(command -> command.endsWith("sleep"))
                                            .isPresent());

            assertThat(process.descendants()).isEmpty();
            assertThat(ProcessorTime.of(List.of(process.toHandle())))
                    .isGreaterThan(Duration.ofMillis(50));
        } finally {
            process.destroy();
        }
    }
}
