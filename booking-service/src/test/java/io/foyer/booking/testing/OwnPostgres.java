package io.foyer.booking.testing;

import io.foyer.platform.process.Ports;
import io.foyer.platform.store.Durability;
import io.foyer.platform.store.PostgresStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * A Postgres that no other test uses, so that anything may be done to it. It keeps what was
 * committed, has room for few clients, and is one of two addresses that the service knows: at the
 * other one there may be a standby.
 */
public final class OwnPostgres implements AutoCloseable {

    public static final String USER = "booking_service";

    /** Room for one instance's pool, for those who look, and for little more. */
    private static final String SETTINGS =
            """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 40
            superuser_reserved_connections = 5
            shared_buffers = 64MB
            timezone = 'UTC'
            wal_level = replica
            wal_keep_size = 64MB
            archive_mode = on
            archive_command = 'true'
            """;

    private final Path folder;
    private final Path program;
    private final List<Integer> ports = List.of(Ports.free(), Ports.free());
    private PostgresServer server;
    private int copies;

    public OwnPostgres() {
        try {
            folder = Files.createTempDirectory("own-postgres");
            var data = folder.resolve("data");
            program = create(data);
            server = new PostgresServer(program, data, ports.getFirst());
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whichever of the two writes. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/booking_db?targetServerType=primary&hostRecheckSeconds=1"
                .formatted(ports.getFirst(), ports.getLast());
    }

    /** The one that writes. */
    public PostgresServer server() {
        return server;
    }

    /** As with SIGKILL. */
    public void kill() {
        server.kill();
    }

    /** In good order. */
    void stop() {
        server.stop();
    }

    /** With what it has on its disk. */
    public void startAgain() {
        server.stop();
        server.start();
    }

    public boolean isRunning() {
        return server.isRunning();
    }

    /** It takes connections and never answers. */
    public void freeze() {
        server.freeze();
    }

    public void thaw() {
        server.thaw();
    }

    /** Another one, at the address that is free, on data that is to be put there. */
    PostgresServer beside() {
        var free = ports.stream().filter(each -> each != server.port()).findAny().orElseThrow();
        return new PostgresServer(program, freshFolder(), free);
    }

    /** From now on this one writes, and the other one is gone. */
    void replaceBy(PostgresServer other) {
        server.stop();
        server = other;
    }

    /** A folder that nobody has used, which is not there yet. */
    Path freshFolder() {
        copies++;
        return folder.resolve("copy-" + copies);
    }

    @Override
    public void close() {
        server.thaw();
        server.kill();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes roles and databases as on every platform; answers where the program lies. */
    private Path create(Path data) throws IOException {
        var programs = Path.of(System.getProperty("foyer.root"), ".foyer", "programs");
        var made = folder.resolve("made");
        var store = new PostgresStore(programs, made, Ports.free(), Durability.KEEP);
        store.start();
        var running = store.handles().getFirst().info().command().orElseThrow();
        store.stop();
        Files.move(made.resolve("data"), data);
        Files.writeString(data.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
        return Path.of(running);
    }
}
