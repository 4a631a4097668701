package io.foyer.testing.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where the shared stores of this build live: {@code .foyer/test-stores} under the project's root.
 */
record StoreFolder(Path path) {

    static StoreFolder ofThisBuild() {
        Path path = root().resolve(".foyer").resolve("test-stores");
        try {
            return new StoreFolder(Files.createDirectories(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The build tells it; an IDE does not, so then it is the nearest folder above with a mvnw. */
    static Path root() {
        String told = System.getProperty("foyer.root");
        if (told != null) {
            return Path.of(told).toAbsolutePath();
        }
        for (Path each = Path.of("").toAbsolutePath(); each != null; each = each.getParent()) {
            if (Files.exists(each.resolve("mvnw"))) {
                return each;
            }
        }
        throw new IllegalStateException(
                "Set the system property foyer.root to the project's root.");
    }

    /** Held by a test process while it looks for a holder or starts one. */
    Path lock() {
        return path.resolve("lock");
    }

    /** Held by the holder for as long as it lives. */
    Path inUse() {
        return path.resolve("in-use");
    }

    Path log() {
        return path.resolve("holder.log");
    }

    Path processes() {
        return path.resolve("processes");
    }

    /** The file that says where the holder listens. */
    Path port() {
        return path.resolve("port");
    }

    int readPort() throws IOException {
        return Integer.parseInt(Files.readString(port()).strip());
    }

    /** Others read it while it is written: it appears whole or not at all. */
    void writePort(int value) throws IOException {
        Path draft = path.resolve("port.draft");
        Files.writeString(draft, String.valueOf(value));
        Files.move(draft, port(), StandardCopyOption.ATOMIC_MOVE);
    }
}
