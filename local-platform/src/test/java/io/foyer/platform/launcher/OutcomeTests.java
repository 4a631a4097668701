package io.foyer.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeTests {

    @TempDir private Path folder;

    @Test
    void whatTheSupervisorWritesIsWhatTheOtherSideReads() {
        Path file = folder.resolve("outcome");
        assertThat(Outcome.read(file)).isEmpty();

        for (Outcome each :
                List.of(
                        new Outcome.Ready(List.of("Foyer is up", "Log in as")),
                        new Outcome.Failed("Port 8080 is in use."))) {
            each.write(file);
            assertThat(Outcome.read(file)).contains(each);
        }
    }

    @Test
    void linesAreShownOnceAndInOrder() {
        ProgressFile progress = new ProgressFile(folder.resolve("progress"));
        progress.begin();
        List<String> screen = new ArrayList<>();

        progress.say("Postgres is ready");
        progress.showNewTo(screen::add);
        progress.say("Redis is ready");
        progress.showNewTo(screen::add);
        progress.showNewTo(screen::add);

        assertThat(screen).containsExactly("Postgres is ready", "Redis is ready");
    }
}
