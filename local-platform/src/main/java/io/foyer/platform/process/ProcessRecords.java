package io.foyer.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A file that remembers which processes were started, so that they are found again when whoever
 * started them was killed. One line each; a process is known again by its start and its program,
 * for its number may have been given to somebody else since.
 */
public final class ProcessRecords {

    private static final long EXIT_LIMIT_SECONDS = 20;

    private final Path file;

    /** The file appears with the first process. */
    public ProcessRecords(Path file) {
        this.file = file;
    }

    /** Remembers the processes under a name. */
    public synchronized void add(String name, List<ProcessHandle> handles) {
        List<String> lines =
                handles.stream().map(each -> ProcessRecord.of(name, each).line()).toList();
        try {
            Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The remembered processes that still run. */
    public List<ProcessRecord> alive() {
        return all().stream().filter(each -> each.handle().isPresent()).toList();
    }

    /** Ends, by force, every remembered process that still runs, and forgets all. */
    public List<ProcessRecord> endAll() {
        List<ProcessRecord> alive = alive();
        List<ProcessHandle> handles =
                alive.stream().map(ProcessRecord::handle).flatMap(Optional::stream).toList();
        handles.forEach(ProcessHandle::destroyForcibly);
        handles.forEach(
                each ->
                        each.onExit()
                                .orTimeout(EXIT_LIMIT_SECONDS, TimeUnit.SECONDS)
                                .exceptionally(_ -> each)
                                .join());
        forget();
        return alive;
    }

    /** Forgets all, after an orderly end. */
    public synchronized void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ProcessRecord> all() {
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .map(ProcessRecord::parse)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
