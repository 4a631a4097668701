package io.foyer.platform.launcher;

import io.foyer.platform.process.Folders;
import io.foyer.platform.process.ProcessRecords;
import io.foyer.platform.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a platform keeps its things.
 *
 * @param path the folder of the platform's data
 */
record PlatformFolder(Path path) {

    PlatformFolder create() {
        try {
            Files.createDirectories(logs());
            return this;
        } catch (IOException e) {
            throw new StartFailure(
                    "The folder %s cannot be written: %s.".formatted(path, e.getMessage()), e);
        }
    }

    /** Unpacked stores, shared by all platforms of a project. */
    static Path programs(Path root) {
        return root.resolve(".foyer/programs");
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path redis() {
        return path.resolve("redis");
    }

    Path elasticsearch() {
        return path.resolve("elasticsearch");
    }

    Path payments() {
        return path.resolve("payments.journal");
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    /** What the supervisor has said, a line at a time. */
    Path progress() {
        return path.resolve("progress");
    }

    /** How the start ended, once it has. */
    Path outcome() {
        return path.resolve("outcome");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path demoLoaded() {
        return path.resolve("demo-loaded");
    }

    /** What runs for this platform. */
    ProcessRecords processes() {
        return new ProcessRecords(path.resolve("processes"));
    }

    /** Who runs it, when {@code ./foyer up} has started it. */
    ProcessRecords supervisor() {
        return new ProcessRecords(path.resolve("supervisor"));
    }

    /** Forgets everything a run has kept, but not the programs. */
    void wipe() {
        for (String each :
                new String[] {
                    "postgres",
                    "redis",
                    "elasticsearch",
                    "logs",
                    "payments.journal",
                    "demo-loaded",
                    "outcome",
                    "processes"
                }) {
            Folders.delete(path.resolve(each));
        }
    }
}
