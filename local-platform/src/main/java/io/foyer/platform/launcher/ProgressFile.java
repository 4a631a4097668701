package io.foyer.platform.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Progress that one process writes and another shows. */
final class ProgressFile implements Progress {

    private final Path file;
    private int shown;

    ProgressFile(Path file) {
        this.file = file;
    }

    /** Forgets what was said before. */
    void begin() {
        write(List.of(), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        shown = 0;
    }

    /** Shows only what is said from now on. */
    void skipToEnd() {
        shown = lines().size();
    }

    @Override
    public synchronized void say(String line) {
        write(List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Hands on the lines that were added since the last call. */
    void showNewTo(Progress screen) {
        List<String> lines = lines();
        lines.subList(Math.min(shown, lines.size()), lines.size()).forEach(screen::say);
        shown = lines.size();
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<String> lines, StandardOpenOption... options) {
        try {
            Files.write(file, lines, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
