package io.foyer.platform.store;

import io.foyer.platform.process.Folders;
import io.foyer.platform.process.ManagedProcess;
import io.foyer.platform.process.Ports;
import io.foyer.platform.process.ProcessSpec;
import io.foyer.platform.process.StartFailure;
import io.foyer.platform.process.StopSignal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Redis server with its append-only file in a folder, reachable from this machine only. */
public final class RedisStore implements Store {

    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final int ANSWER_LIMIT_MILLIS = 1_000;

    private final Path programs;
    private final Path folder;
    private final int port;
    private final int databases;
    private final List<String> more;
    private @Nullable ManagedProcess process;

    /**
     * Nothing is touched before {@link #start}.
     *
     * @param programs where the server is unpacked, shared with other platforms
     */
    public RedisStore(Path programs, Path folder, int port, int databases) {
        this(programs, folder, port, databases, List.of());
    }

    private RedisStore(Path programs, Path folder, int port, int databases, List<String> more) {
        this.programs = programs.toAbsolutePath();
        this.folder = folder.toAbsolutePath();
        this.port = port;
        this.databases = databases;
        this.more = more;
    }

    /**
     * A server that can join a Redis Cluster, and is alone as yet.
     *
     * @param port the one above it by 10,000 is used too
     */
    public static RedisStore clusterNode(Path programs, Path folder, int port) {
        return new RedisStore(
                programs,
                folder,
                port,
                1,
                List.of("--cluster-enabled", "yes", "--cluster-node-timeout", "2000"));
    }

    /** The address of one of its numbered databases. */
    public URI uri(int database) {
        return URI.create("redis://127.0.0.1:%d/%d".formatted(port, database));
    }

    @Override
    public void start() {
        Ports.requireFree(port, "Redis");
        ManagedProcess started = ManagedProcess.start(spec());
        process = started;
        started.awaitReady(this::answers, START_LIMIT);
    }

    @Override
    public void stop() {
        if (process != null) {
            process.stop(StopSignal.TERM, STOP_LIMIT);
            process = null;
        }
    }

    /** Ends it at once, as a crash would; does nothing when it is not running. */
    public void kill() {
        if (process != null) {
            process.kill();
            process = null;
        }
    }

    /** Forgets everything. It must not be running. */
    public void forget() {
        Folders.delete(folder.resolve("data"));
    }

    @Override
    public List<ProcessHandle> handles() {
        return process == null ? List.of() : process.handles();
    }

    private ProcessSpec spec() {
        try {
            Path data = Files.createDirectories(folder.resolve("data"));
            Path program = RedisProgram.ofEnvironment().path(programs);
            List<String> command = new ArrayList<>();
            command.addAll(
                    List.of(
                            program.toString(),
                            "--bind",
                            "127.0.0.1",
                            "--port",
                            String.valueOf(port),
                            "--databases",
                            String.valueOf(databases),
                            "--dir",
                            data.toString(),
                            "--appendonly",
                            "yes",
                            "--appendfsync",
                            "everysec",
                            "--save",
                            "",
                            // Anything else would silently drop holds when memory runs short.
                            "--maxmemory-policy",
                            "noeviction"));
            command.addAll(more);
            return new ProcessSpec("Redis", command, folder, Map.of(), folder.resolve("redis.log"));
        } catch (IOException e) {
            throw new StartFailure(
                    "Redis could not be unpacked into %s: %s.".formatted(folder, e.getMessage()),
                    e);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(ANSWER_LIMIT_MILLIS);
            socket.connect(
                    new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port),
                    ANSWER_LIMIT_MILLIS);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes("+PONG".length());
            return new String(answer, StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException _) {
            return false;
        }
    }
}
