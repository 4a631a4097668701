package io.foyer.booking.testing;

import io.foyer.platform.process.Ports;
import io.foyer.platform.store.RedisStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A Redis that no other test uses, so that it can be killed, frozen and emptied. */
public final class OwnRedis implements AutoCloseable {

    private final Path folder;
    private final RedisStore store;

    public OwnRedis() {
        try {
            folder = Files.createTempDirectory("own-redis");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store = new RedisStore(folder.resolve("programs"), folder, Ports.free(), 1);
        store.start();
    }

    public URI uri() {
        return store.uri(0);
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

    /** It accepts connections and never answers. */
    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    @Override
    public void close() {
        thaw();
        store.stop();
        try {
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
