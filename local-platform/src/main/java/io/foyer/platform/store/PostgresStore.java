package io.foyer.platform.store;

import io.foyer.platform.process.Folders;
import io.foyer.platform.process.LocalUser;
import io.foyer.platform.process.ManagedProcess;
import io.foyer.platform.process.Ports;
import io.foyer.platform.process.ProcessSpec;
import io.foyer.platform.process.StartFailure;
import io.foyer.platform.process.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A Postgres 18 server with its data in a folder, reachable from this machine only. Once started it
 * has the platform's roles and databases.
 */
public final class PostgresStore implements Store {

    /** Who may do everything. */
    public static final String SUPERUSER = "postgres";

    /** Every role's password on a local platform, the superuser's included. */
    public static final String PASSWORD = "foyer";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final Path programs;
    private final Path folder;
    private final int port;
    private final Durability durability;
    private @Nullable ManagedProcess process;

    /**
     * Nothing is touched before {@link #start}.
     *
     * @param programs where the server is unpacked, shared with other platforms
     */
    public PostgresStore(Path programs, Path folder, int port, Durability durability) {
        this.programs = programs.toAbsolutePath();
        this.folder = folder.toAbsolutePath();
        this.port = port;
        this.durability = durability;
    }

    /** The address of one of its databases. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** A connection as {@link #SUPERUSER}. */
    public Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", PASSWORD);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection(url(database), properties);
    }

    @Override
    public void start() {
        Ports.requireFree(port, "Postgres");
        Path binaries = PostgresBinaries.under(programs);
        Path data = folder.resolve("data");
        if (Files.notExists(data)) {
            create(binaries, data);
        }
        List<String> command = new ArrayList<>(LocalUser.withoutRootsName());
        command.addAll(List.of(binaries.resolve("postgres").toString(), "-D", data.toString()));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        ManagedProcess started = ManagedProcess.start(spec(command));
        process = started;
        started.awaitReady(this::answers, START_LIMIT);
        createDatabases();
    }

    @Override
    public void stop() {
        if (process != null) {
            process.stop(StopSignal.INT, STOP_LIMIT);
            process = null;
        }
    }

    /** Forgets every database. It must not be running. */
    public void forget() {
        Folders.delete(folder.resolve("data"));
    }

    @Override
    public List<ProcessHandle> handles() {
        return process == null ? List.of() : process.handles();
    }

    private ProcessSpec spec(List<String> command) {
        return new ProcessSpec(
                "Postgres", command, folder, Map.of(), folder.resolve("postgres.log"));
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", String.valueOf(port)),
                Map.entry("unix_socket_directories", ""),
                // Modules that are tested side by side keep a pool for each context they remember.
                Map.entry("max_connections", "900"),
                Map.entry("shared_buffers", "256MB"),
                Map.entry("scram_iterations", durability.passwordRounds()),
                Map.entry("timezone", "UTC"),
                Map.entry("wal_level", "logical"),
                Map.entry("max_replication_slots", "40"),
                Map.entry("max_wal_senders", "40"),
                // A reader that stays away loses its slot instead of filling the disk.
                Map.entry("max_slot_wal_keep_size", durability.slotLimit()),
                // Every page is written whole after a checkpoint: seldom is enough.
                Map.entry("max_wal_size", "2GB"),
                Map.entry("fsync", durability.setting()),
                Map.entry("full_page_writes", durability.setting()),
                Map.entry("synchronous_commit", durability.setting()));
    }

    private void create(Path binaries, Path data) {
        Path password = folder.resolve("password");
        // Whoever is interrupted here must not leave half a server behind under the real name.
        Path draft = folder.resolve("data.draft");
        try {
            Files.createDirectories(folder);
            Folders.delete(draft);
            Files.writeString(password, PASSWORD);
            List<String> command = new ArrayList<>(LocalUser.withoutRootsName());
            command.addAll(
                    List.of(
                            binaries.resolve("initdb").toString(),
                            "--pgdata=" + draft,
                            "--username=" + SUPERUSER,
                            "--auth=" + durability.authentication(),
                            "--pwfile=" + password,
                            "--encoding=UTF8",
                            // The same order of strings on every machine, and no locale to install.
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--no-sync"));
            run(command);
            Files.delete(password);
            Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartFailure(
                    "Postgres' data could not be created in %s: %s."
                            .formatted(data, e.getMessage()),
                    e);
        }
    }

    private void run(List<String> command) throws IOException {
        Path log = folder.resolve("initdb.log");
        Process creation =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            if (!creation.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)
                    || creation.exitValue() != 0) {
                creation.destroyForcibly();
                throw new IOException(Files.readString(log).strip().replaceAll("(?s).*\n", ""));
            }
        } catch (InterruptedException e) {
            creation.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void createDatabases() {
        try (Connection connection = connect(SUPERUSER)) {
            PlatformDatabases.createIn(connection);
        } catch (SQLException e) {
            throw new StartFailure(
                    "Postgres' databases could not be created: %s.".formatted(e.getMessage()), e);
        }
    }

    private boolean answers() {
        try (Connection connection = connect(SUPERUSER)) {
            return connection.isValid(1);
        } catch (SQLException _) {
            return false;
        }
    }
}
