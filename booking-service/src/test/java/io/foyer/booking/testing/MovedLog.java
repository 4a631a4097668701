package io.foyer.booking.testing;

import io.foyer.platform.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The log of a Postgres, on another disk until closed. The server is started again each time. */
public final class MovedLog implements AutoCloseable {

    private final OwnPostgres postgres;
    private final Path log;
    private final Path there;

    public MovedLog(OwnPostgres postgres, Path disk) {
        this.postgres = postgres;
        log = postgres.server().data().resolve("pg_wal");
        there = disk.resolve("pg_wal");
        postgres.stop();
        try {
            Folders.copy(log, there);
            Folders.delete(log);
            Files.createSymbolicLink(log, there);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postgres.startAgain();
    }

    @Override
    public void close() {
        postgres.stop();
        try {
            Files.delete(log);
            Folders.copy(there, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postgres.startAgain();
    }
}
