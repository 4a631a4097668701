package io.foyer.booking.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A disk in memory of a few megabytes, to be filled up. Only root can have one. */
final class SmallDisk implements AutoCloseable {

    private final Path path;

    private SmallDisk(Path path) {
        this.path = path;
    }

    /** In place of an empty folder; absent where that is not allowed. */
    static Optional<SmallDisk> at(Path folder, long megabytes) {
        return run("mount", "-t", "tmpfs", "-o", size(megabytes) + ",mode=700", "small", of(folder))
                ? Optional.of(new SmallDisk(folder))
                : Optional.empty();
    }

    Path path() {
        return path;
    }

    void grow(long megabytes) {
        if (!run("mount", "-o", "remount," + size(megabytes), of(path))) {
            throw new IllegalStateException(path + " does not grow");
        }
    }

    @Override
    public void close() {
        // Whoever has a file open on it keeps it no longer than that.
        if (!run("umount", of(path)) && !run("umount", "--lazy", of(path))) {
            throw new IllegalStateException(path + " stays mounted");
        }
    }

    private static String size(long megabytes) {
        return "size=%dm".formatted(megabytes);
    }

    private static String of(Path path) {
        return path.toAbsolutePath().toString();
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .onExit()
                            .join()
                            .exitValue()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
