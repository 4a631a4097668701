package io.foyer.booking.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Set;

/** A server's data, copied while it works, without its log: the beginning of another server. */
final class PostgresCopy {

    private static final Set<String> LEFT_OUT = Set.of("pg_wal", "pg_replslot", "pg_stat_tmp");

    private PostgresCopy() {}

    static void of(PostgresServer server, Path to) {
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            // It must be the same session from the beginning to the end.
            statement.execute("SELECT pg_backup_start('copy', true)");
            copy(server.data(), to);
            try (var label = statement.executeQuery("SELECT labelfile FROM pg_backup_stop()")) {
                label.next();
                Files.writeString(to.resolve("backup_label"), label.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Settings that outweigh those of the copied server. */
    static void configure(Path data, String settings) {
        try {
            Files.writeString(
                    data.resolve("postgresql.auto.conf"), settings, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty file by whose name the server knows what it is to do when it starts. */
    static void mark(Path data, String signal) {
        try {
            Files.createFile(data.resolve(signal));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server refuses a folder that others may read. */
    static void closeToOthers(Path data) throws IOException {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes of)
                            throws IOException {
                        var name = from.relativize(folder).toString();
                        Files.createDirectories(to.resolve(name));
                        return LEFT_OUT.contains(name)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes of)
                            throws IOException {
                        var name = from.relativize(file).toString();
                        if (!name.startsWith("postmaster.")) {
                            copyFile(file, to.resolve(name));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException why)
                            throws IOException {
                        if (why instanceof NoSuchFileException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw why;
                    }
                });
        closeToOthers(to);
    }

    /** What the server removes meanwhile its log makes up for. */
    private static void copyFile(Path from, Path to) throws IOException {
        try {
            Files.copy(from, to);
        } catch (NoSuchFileException _) {
            Files.deleteIfExists(to);
        }
    }
}
