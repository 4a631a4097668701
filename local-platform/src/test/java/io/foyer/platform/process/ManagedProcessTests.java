package io.foyer.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedProcessTests {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir private Path folder;

    @Test
    void whoDiesWhileStartingIsNamedWithItsLastWordsAndItsLog() {
        ManagedProcess process = run("echo starting; echo the disk is full; exit 3");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> process.awaitReady(() -> false, LIMIT))
                .withMessage(
                        "It died while starting: the disk is full (log: %s).".formatted(log()));
    }

    @Test
    void aNamedCauseSaysMoreThanTheEndOfItsStackTrace() {
        ManagedProcess process =
                run(
                        "echo 'Caused by: no such table'; echo '    at a.B.c(B.java:1)'; echo '..."
                                + " 12 more'; exit 1");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> process.awaitReady(() -> false, LIMIT))
                .withMessageContaining("Caused by: no such table");
    }

    @Test
    void theWordsOfAnEarlierRunAreNotTheLastOnes() throws IOException {
        Files.writeString(log(), "an old complaint\n");
        ManagedProcess process = run("exit 1");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> process.awaitReady(() -> false, LIMIT))
                .withMessageContaining("it printed nothing");
    }

    @Test
    void whoIsNotReadyInTimeIsNamedWithTheLimit() {
        ManagedProcess process = run("echo waiting; exec sleep 60");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> process.awaitReady(() -> false, Duration.ofSeconds(1)))
                .withMessageContaining("It was not ready within 1 s");
        process.kill();
    }

    @Test
    void stoppingEndsChildrenToo() {
        ManagedProcess process = run("sleep 60 & sleep 60");
        process.awaitReady(() -> process.handles().size() == 3, LIMIT);
        List<ProcessHandle> all = process.handles();

        process.stop(StopSignal.TERM, LIMIT);

        assertThat(all).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void whoIgnoresTheSignalIsEndedByForce() {
        ManagedProcess process = run("trap '' TERM; echo deaf; while true; do sleep 1; done");
        process.awaitReady(() -> process.lastWords().equals("deaf"), LIMIT);

        process.stop(StopSignal.TERM, Duration.ofMillis(300));

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void aProgramThatIsNotThereIsASentence() {
        ProcessSpec spec =
                new ProcessSpec("It", List.of("/no/such/program"), folder, Map.of(), log());

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> ManagedProcess.start(spec))
                .withMessageContaining("It could not be run");
    }

    private ManagedProcess run(String script) {
        return ManagedProcess.start(
                new ProcessSpec("It", List.of("sh", "-c", script), folder, Map.of(), log()));
    }

    private Path log() {
        return folder.resolve("it.log");
    }
}
