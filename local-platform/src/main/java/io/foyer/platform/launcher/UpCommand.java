package io.foyer.platform.launcher;

import io.foyer.platform.process.ManagedProcess;
import io.foyer.platform.process.StartFailure;
import io.foyer.platform.process.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code ./foyer up}: starts a supervisor and shows what it says until all is ready. */
final class UpCommand {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(120);

    private final PlatformSettings settings;
    private final PlatformFolder folder;
    private final Progress screen;

    UpCommand(PlatformSettings settings, Progress screen) {
        this.settings = settings;
        this.screen = screen;
        folder = new PlatformFolder(settings.data());
    }

    void run() throws InterruptedException {
        folder.create();
        if (PlatformLock.isTaken(folder.lock())) {
            throw new StartFailure("Foyer is running already: see ./foyer status.");
        }
        forgetOutcome();
        ProgressFile progress = new ProgressFile(folder.progress());
        progress.begin();
        ManagedProcess supervisor = SupervisorProcess.start(settings);
        Thread onInterrupt =
                new Thread(() -> supervisor.stop(StopSignal.TERM, STOP_LIMIT), "on-interrupt");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        Outcome outcome = follow(supervisor, progress);
        switch (outcome) {
            case Outcome.Ready(List<String> invitation) -> {
                Runtime.getRuntime().removeShutdownHook(onInterrupt);
                invitation.forEach(screen::say);
            }
            case Outcome.Failed(String sentence) -> throw new StartFailure(sentence);
        }
    }

    private Outcome follow(ManagedProcess supervisor, ProgressFile progress)
            throws InterruptedException {
        while (true) {
            boolean alive = supervisor.isAlive();
            Optional<Outcome> outcome = Outcome.read(folder.outcome());
            progress.showNewTo(screen);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            if (!alive) {
                return new Outcome.Failed(
                        "The supervisor died: %s (log: %s)."
                                .formatted(supervisor.lastWords(), supervisor.log()));
            }
            Thread.sleep(LOOK);
        }
    }

    private void forgetOutcome() {
        try {
            Files.deleteIfExists(folder.outcome());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
