package io.foyer.testing.store;

import io.foyer.common.redis.RedisClients;
import io.foyer.common.redis.RedisProperties;
import io.foyer.platform.process.Folders;
import io.foyer.platform.process.Ports;
import io.foyer.platform.store.RedisStore;
import io.foyer.testing.network.TroubledLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RedissonClient;
import org.springframework.util.FileSystemUtils;

/** A Redis that no other test uses, so that it can be killed, frozen and emptied. */
public final class OwnRedis implements AutoCloseable {

    private static final Duration PATIENT = Duration.ofSeconds(10);

    private static final int PATIENCE_MILLIS = 20_000;

    private final Path folder;
    private final RedisStore store;
    private final TroubledLink link;
    private @Nullable RedissonClient direct;

    public OwnRedis() {
        try {
            folder = Files.createTempDirectory("own-redis");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store = new RedisStore(folder.resolve("programs"), folder, Ports.free(), 1);
        store.start();
        link = new TroubledLink(store.uri(0));
    }

    /** By way of the link. */
    public URI uri() {
        return link.uri();
    }

    public TroubledLink link() {
        return link;
    }

    /** A client beside the link, for whoever tampers with what is in it and looks. */
    public synchronized RedissonClient direct() {
        var client = direct;
        if (client == null) {
            client =
                    RedisClients.create(
                            new RedisProperties(
                                    List.of(store.uri(0)), PATIENT, PATIENT, 3, 4, 1, 2));
            direct = client;
        }
        return client;
    }

    /** As with SIGKILL; returns when it is gone. */
    public void kill() {
        for (var process : store.handles()) {
            var gone = process.onExit();
            process.destroyForcibly();
            gone.join();
        }
        store.stop();
    }

    /** With what its log has. */
    public void startAgain() {
        store.start();
    }

    /** With nothing. It must have been killed. */
    public void startEmpty() {
        store.forget();
        store.start();
    }

    /** What it has written down so far, to be gone back to. */
    public Path copyOfItsData() {
        var copy = folder.resolve("copy");
        Folders.delete(copy);
        Folders.copy(folder.resolve("data"), copy);
        return copy;
    }

    /** Kills it and starts it with older data, as when a replica that was behind takes over. */
    public void failOverTo(Path older) {
        kill();
        store.forget();
        Folders.copy(older, folder.resolve("data"));
        store.start();
    }

    /** It forgets everything while it runs. */
    public void flush() {
        try (var socket = new Socket(uri().getHost(), uri().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write("FLUSHALL\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readNBytes("+OK\r\n".length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It accepts connections and never answers. */
    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    @Override
    public synchronized void close() {
        thaw();
        if (direct != null) {
            direct.shutdown();
        }
        store.stop();
        try {
            link.close();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signal(String signal) {
        for (var process : store.handles()) {
            try {
                var kill =
                        new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start();
                kill.onExit().join();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
