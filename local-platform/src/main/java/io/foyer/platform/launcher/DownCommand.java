package io.foyer.platform.launcher;

import io.foyer.platform.process.ProcessRecord;
import java.time.Duration;
import java.util.Optional;

/** {@code ./foyer down}: asks the supervisor to take everything down, and waits. */
final class DownCommand {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration LIMIT = Duration.ofSeconds(180);

    private final PlatformFolder folder;
    private final Progress screen;

    DownCommand(PlatformSettings settings, Progress screen) {
        this.screen = screen;
        folder = new PlatformFolder(settings.data());
    }

    void run() throws InterruptedException {
        folder.create();
        Optional<ProcessHandle> supervisor =
                folder.supervisor().alive().stream()
                        .map(ProcessRecord::handle)
                        .flatMap(Optional::stream)
                        .findFirst();
        if (supervisor.isPresent()) {
            end(supervisor.get());
        }
        int left = folder.processes().endAll().size();
        if (left > 0) {
            screen.say("Ended %d processes that an earlier run had left.".formatted(left));
        }
        screen.say(supervisor.isPresent() || left > 0 ? "Foyer is down." : "Foyer was not up.");
    }

    private void end(ProcessHandle supervisor) throws InterruptedException {
        ProgressFile progress = new ProgressFile(folder.progress());
        progress.skipToEnd();
        supervisor.destroy();
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (supervisor.isAlive()) {
            progress.showNewTo(screen);
            if (System.nanoTime() > deadline) {
                screen.say("It does not end by itself; ending it by force.");
                supervisor.destroyForcibly();
                deadline = Long.MAX_VALUE;
            }
            Thread.sleep(LOOK);
        }
        progress.showNewTo(screen);
    }
}
