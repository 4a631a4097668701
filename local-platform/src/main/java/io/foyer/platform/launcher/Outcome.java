package io.foyer.platform.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** How a start ended, left in a file by the supervisor for whoever waits. */
sealed interface Outcome {

    /** Every part is ready; the lines tell what to do now. */
    record Ready(List<String> invitation) implements Outcome {}

    /** Nothing runs, for this reason. */
    record Failed(String sentence) implements Outcome {}

    String READY = "ready";

    default void write(Path file) {
        String text =
                switch (this) {
                    case Ready(List<String> lines) -> READY + "\n" + String.join("\n", lines);
                    case Failed(String sentence) -> sentence;
                };
        Path draft = file.resolveSibling("outcome.draft");
        try {
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty while the start is under way. */
    static Optional<Outcome> read(Path file) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return Optional.of(
                    !lines.isEmpty() && lines.getFirst().equals(READY)
                            ? new Ready(lines.subList(1, lines.size()))
                            : new Failed(String.join(" ", lines)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
