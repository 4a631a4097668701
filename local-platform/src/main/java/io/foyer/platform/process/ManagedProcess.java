package io.foyer.platform.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process started by us, with everything it prints in a log file. */
public final class ManagedProcess {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final ProcessSpec spec;
    private final Process process;
    private final LogTail log;

    private ManagedProcess(ProcessSpec spec, Process process, LogTail log) {
        this.spec = spec;
        this.process = process;
        this.log = log;
    }

    /** Starts it; {@link StartFailure} when the program cannot be run at all. */
    public static ManagedProcess start(ProcessSpec spec) {
        ProcessBuilder builder = new ProcessBuilder(spec.command());
        builder.directory(spec.directory().toFile());
        builder.environment().putAll(spec.environment());
        builder.redirectErrorStream(true);
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
        try {
            Files.createDirectories(spec.directory());
            LogTail log = LogTail.from(spec.log());
            return new ManagedProcess(spec, builder.start(), log);
        } catch (IOException e) {
            throw new StartFailure(
                    "%s could not be run: %s.".formatted(spec.name(), e.getMessage()), e);
        }
    }

    public String name() {
        return spec.name();
    }

    public Path log() {
        return spec.log();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The process and everything it has started. */
    public List<ProcessHandle> handles() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    }

    /** Waits until it is ready; {@link StartFailure} when it dies or the limit passes first. */
    public void awaitReady(ReadinessProbe probe, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!probe.isReady()) {
            if (!process.isAlive()) {
                throw new StartFailure(
                        "%s died while starting: %s (log: %s)."
                                .formatted(name(), lastWords(), log()));
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailure(
                        "%s was not ready within %d s: %s (log: %s)."
                                .formatted(name(), limit.toSeconds(), lastWords(), log()));
            }
            pause();
        }
    }

    /**
     * Asks it to end, waits, and ends it and its children by force when it does not. Answers
     * whether it ended by itself.
     */
    public boolean stop(StopSignal signal, Duration patience) {
        List<ProcessHandle> all = handles();
        signal.send(process.toHandle());
        boolean byItself = false;
        try {
            byItself = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(
                handle ->
                        handle.onExit()
                                .orTimeout(5, TimeUnit.SECONDS)
                                .exceptionally(_ -> handle)
                                .join());
        return byItself;
    }

    /** Ends it at once, as a crash would, with everything it has started. */
    public void kill() {
        stop(StopSignal.KILL, Duration.ofSeconds(10));
    }

    /** When it has ended, for whatever reason. */
    public CompletableFuture<?> ended() {
        return process.onExit();
    }

    /** The line of its log that says most about why it ended. */
    public String lastWords() {
        return log.lastWords();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Starting was interrupted.", e);
        }
    }
}
