package io.foyer.booking.testing;

import io.foyer.platform.process.LocalUser;
import io.foyer.platform.process.ManagedProcess;
import io.foyer.platform.process.ProcessSpec;
import io.foyer.platform.process.StopSignal;
import io.foyer.platform.store.PostgresStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** One Postgres on a folder of data, with the settings in it; it may be killed and frozen. */
public final class PostgresServer {

    private static final String DATABASE = "booking_db";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final Path program;
    private final Path data;
    private final int port;
    private @Nullable ManagedProcess process;

    /** Nothing runs before {@link #start}. */
    PostgresServer(Path program, Path data, int port) {
        this.program = program;
        this.data = data;
        this.port = port;
    }

    Path data() {
        return data;
    }

    int port() {
        return port;
    }

    /** Returns when it takes connections, be it for reading only. */
    void start() {
        List<String> command = new ArrayList<>(LocalUser.withoutRootsName());
        command.addAll(List.of(program.toString(), "-D", data.toString(), "-c", "port=" + port));
        var started =
                ManagedProcess.start(
                        new ProcessSpec(
                                "Postgres", command, data, Map.of(), Path.of(data + ".log")));
        process = started;
        started.awaitReady(this::answers, START_LIMIT);
    }

    /** In good order; does nothing when it is not running. */
    void stop() {
        if (process != null) {
            process.stop(StopSignal.INT, STOP_LIMIT);
            process = null;
        }
    }

    /** As with SIGKILL, the postmaster first; returns when all of it is gone. */
    void kill() {
        if (process != null) {
            process.kill();
        }
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** It takes connections and never answers. */
    void freeze() {
        signal("-STOP");
        // Those that were begun before the first of them stood still.
        signal("-STOP");
    }

    void thaw() {
        signal("-CONT");
    }

    /** One statement after the other, each by itself, as superuser in the service's database. */
    public void execute(String... statements) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a query of one value answers. */
    public String ask(String query) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection connect() throws SQLException {
        return connect(PostgresStore.SUPERUSER, "tests");
    }

    Connection connect(String user, String application) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", PostgresStore.PASSWORD);
        properties.setProperty("ApplicationName", application);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE), properties);
    }

    private boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException _) {
            return false;
        }
    }

    private void signal(String signal) {
        if (process == null) {
            return;
        }
        List<String> command = new ArrayList<>(List.of("kill", signal));
        process.handles().forEach(each -> command.add(String.valueOf(each.pid())));
        try {
            new ProcessBuilder(command).start().onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
