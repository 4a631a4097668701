package io.foyer.platform.process;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Programs that several data folders share: unpacked by whoever comes first, whole or not at all.
 */
public final class UnpackedOnce {

    /** Fills a folder. */
    @FunctionalInterface
    public interface Unpacking {

        void into(Path folder) throws IOException;
    }

    private UnpackedOnce() {}

    /**
     * The folder of that name, unpacked before or now; the name tells versions apart. {@link
     * StartFailure} when it cannot be written.
     */
    public static Path under(Path programs, String name, Unpacking unpacking) {
        Path folder = programs.resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(programs);
            Path draft = Files.createTempDirectory(programs, "unpacking-");
            unpacking.into(draft);
            publish(draft, folder);
            return folder;
        } catch (IOException e) {
            throw new StartFailure(
                    "%s could not be unpacked into %s: %s.".formatted(name, folder, e.getMessage()),
                    e);
        }
    }

    private static void publish(Path draft, Path folder) throws IOException {
        draft.toFile().setReadable(true, false);
        draft.toFile().setExecutable(true, false);
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            Folders.delete(draft);
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }
}
