package io.foyer.platform.launcher;

import io.foyer.platform.process.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Says that a data folder is in use. The system releases it when its owner dies, however it dies.
 */
final class PlatformLock implements AutoCloseable {

    private final FileChannel channel;

    private PlatformLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes it; {@link StartFailure} when another platform has it. */
    static PlatformLock take(Path file) {
        PlatformLock lock = tryTake(file);
        if (lock == null) {
            throw new StartFailure("Foyer is running already: see ./foyer status.");
        }
        return lock;
    }

    /** Whether a platform has it now. */
    static boolean isTaken(Path file) {
        PlatformLock lock = tryTake(file);
        if (lock == null) {
            return true;
        }
        lock.close();
        return false;
    }

    private static @Nullable PlatformLock tryTake(Path file) {
        try {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return null;
            }
            return new PlatformLock(channel);
        } catch (IOException e) {
            throw new StartFailure(
                    "The file %s cannot be written: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
