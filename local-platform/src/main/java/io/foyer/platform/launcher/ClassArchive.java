package io.foyer.platform.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The JVM's archive of the classes a service has loaded: written when its first good run ends, used
 * by every run after that, of whatever platform. It halves the computing until a service is ready.
 *
 * <p>The JVM could renew an archive by itself, but would be content for ever with one of a run that
 * was broken off before half its classes were loaded.
 */
final class ClassArchive {

    private final Path archive;
    private final Path draft;

    /**
     * Belongs to one unpacked program and this JDK.
     *
     * @param program the folder of the unpacked program
     * @param draft where a run writes it first, so that two platforms do not write the same file
     */
    ClassArchive(Path program, Path draft) {
        archive = program.resolve("classes-%s.jsa".formatted(Runtime.version()));
        this.draft = draft;
    }

    /** The JVM's options to use it, or else to write one. */
    List<String> options() {
        return Files.exists(archive)
                ? List.of("-XX:SharedArchiveFile=" + archive)
                : List.of("-XX:ArchiveClassesAtExit=" + draft);
    }

    /** Keeps what a run has written that was ready and has ended by itself. */
    void keep() {
        try {
            if (Files.exists(draft)) {
                Files.move(draft, archive, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException _) {
            // Only the next start would have been quicker.
            forget();
        }
    }

    /** Forgets what a run has written that came to nothing. */
    void forget() {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException _) {
            draft.toFile().deleteOnExit();
        }
    }
}
