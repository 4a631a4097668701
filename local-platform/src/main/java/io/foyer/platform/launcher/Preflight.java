package io.foyer.platform.launcher;

import io.foyer.platform.process.Ports;
import io.foyer.platform.process.StartFailure;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** What can be known to fail before anything is started. */
final class Preflight {

    /** The stores, their logs and the services' unpacked jars need about half of it. */
    private static final long NEEDED_BYTES = 2L * 1024 * 1024 * 1024;

    private Preflight() {}

    static void check(PlatformSettings settings) {
        checkSpace(settings.data());
        settings.ports().named().forEach(Ports::requireFree);
        checkBuilt(settings.root());
    }

    private static void checkSpace(Path folder) {
        try {
            FileStore store = Files.getFileStore(folder);
            if (store.getUsableSpace() < NEEDED_BYTES) {
                throw new StartFailure(
                        "There is too little space for %s: %d MB are free, %d MB are needed."
                                .formatted(
                                        folder,
                                        megabytes(store.getUsableSpace()),
                                        megabytes(NEEDED_BYTES)));
            }
        } catch (IOException e) {
            throw new StartFailure(
                    "The folder %s cannot be read: %s.".formatted(folder, e.getMessage()), e);
        }
    }

    private static void checkBuilt(Path root) {
        for (Service each : Service.values()) {
            ServiceProgram.jarOf(each, root);
        }
    }

    private static long megabytes(long bytes) {
        return bytes / 1024 / 1024;
    }
}
