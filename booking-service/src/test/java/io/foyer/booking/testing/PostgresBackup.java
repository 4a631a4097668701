package io.foyer.booking.testing;

import static org.awaitility.Awaitility.await;

import io.foyer.platform.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A copy of a Postgres, and all that was written since: any moment can be gone back to. */
public final class PostgresBackup {

    private static final Duration RESTORED = Duration.ofSeconds(60);

    private final PostgresServer server;
    private final Path copy;
    private final Path archive;

    /** The log is kept from now on. */
    public PostgresBackup(OwnPostgres postgres) {
        server = postgres.server();
        copy = postgres.freshFolder();
        archive = postgres.freshFolder();
        try {
            Files.createDirectory(archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.execute(
                "ALTER SYSTEM SET archive_command = 'cp %%p %s/%%f'".formatted(archive),
                "SELECT pg_reload_conf()");
        PostgresCopy.of(server, copy);
    }

    /** The moment that it is just now, by the server's clock. */
    public String now() {
        return server.ask("SELECT clock_timestamp()");
    }

    /**
     * What was committed later is forgotten, and so is what was lost; ends as a server that runs.
     */
    public void restore(String moment) {
        // It hands its last log over before it ends.
        server.stop();
        var data = server.data();
        Folders.delete(data);
        Folders.copy(copy, data);
        try {
            PostgresCopy.closeToOthers(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PostgresCopy.mark(data, "recovery.signal");
        PostgresCopy.configure(
                data,
                """
                restore_command = 'cp %s/%%f %%p'
                recovery_target_time = '%s'
                recovery_target_action = 'promote'
                """
                        .formatted(archive, moment));
        server.start();
        await().atMost(RESTORED).until(() -> server.ask("SELECT pg_is_in_recovery()").equals("f"));
        // Who copies it later begins there, and not at that moment.
        server.execute(
                "ALTER SYSTEM RESET restore_command",
                "ALTER SYSTEM RESET recovery_target_time",
                "ALTER SYSTEM RESET recovery_target_action",
                "ALTER SYSTEM RESET archive_command",
                "SELECT pg_reload_conf()");
    }
}
