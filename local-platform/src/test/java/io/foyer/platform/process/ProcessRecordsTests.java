package io.foyer.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordsTests {

    @TempDir private Path folder;
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endWhatWasStarted() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void aNewReaderOfTheFileEndsWhatAnotherHasStarted() throws IOException {
        Process sleeper = sleeper();
        records().add("sleeper", List.of(sleeper.toHandle()));

        List<ProcessRecord> ended = records().endAll();

        assertThat(ended).singleElement().extracting(ProcessRecord::name).isEqualTo("sleeper");
        assertThat(sleeper.isAlive()).isFalse();
        assertThat(records().alive()).isEmpty();
    }

    @Test
    void aProcessThatWasGivenTheNumberSinceIsLeftAlone() throws IOException {
        Process stranger = sleeper();
        long yesterday = System.currentTimeMillis() - 86_400_000;
        String program = stranger.info().command().orElseThrow();
        Files.writeString(
                file(), new ProcessRecord("old", stranger.pid(), yesterday, program).line() + "\n");

        assertThat(records().endAll()).isEmpty();
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void anotherProgramUnderTheSameNumberIsLeftAlone() throws IOException {
        Process stranger = sleeper();
        long start = stranger.info().startInstant().orElseThrow().toEpochMilli();
        Files.writeString(
                file(),
                new ProcessRecord("old", stranger.pid(), start, "/usr/bin/other").line() + "\n");

        assertThat(records().endAll()).isEmpty();
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void aLineThatCannotBeReadIsPassedOver() throws IOException {
        Files.writeString(file(), "torn\t12\n\n");

        assertThat(records().endAll()).isEmpty();
    }

    private Path file() {
        return folder.resolve("processes");
    }

    private ProcessRecords records() {
        return new ProcessRecords(file());
    }

    private Process sleeper() throws IOException {
        Process process = new ProcessBuilder("sleep", "60").start();
        started.add(process);
        return process;
    }
}
