package io.foyer.testing.store;

import io.foyer.platform.process.Folders;
import io.foyer.platform.process.ManagedProcess;
import io.foyer.platform.process.ProcessSpec;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the process that holds the stores, or starts it; under a file lock, so there is one. */
final class StoreHolderProcess {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    private StoreHolderProcess() {}

    static StoreLease lease() {
        StoreFolder folder = StoreFolder.ofThisBuild();
        try (FileChannel channel =
                        FileChannel.open(
                                folder.lock(),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            Optional<StoreLease> running = tryLease(folder);
            return running.isPresent() ? running.get() : start(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<StoreLease> tryLease(StoreFolder folder) {
        try {
            return Optional.of(StoreLease.connect(folder.readPort()));
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private static StoreLease start(StoreFolder folder) throws IOException {
        Files.deleteIfExists(folder.port());
        Files.deleteIfExists(folder.log());
        ManagedProcess holder =
                ManagedProcess.start(
                        new ProcessSpec(
                                "The holder of the test stores",
                                command(folder),
                                folder.path(),
                                Map.of(),
                                folder.log()));
        holder.awaitReady(() -> Files.exists(folder.port()), START_LIMIT);
        return StoreLease.connect(folder.readPort());
    }

    private static List<String> command(StoreFolder folder) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=io/foyer/testing/store/holder-logback.xml",
                "-Dfoyer.root=" + StoreFolder.root(),
                "-cp",
                String.join(File.pathSeparator, classPath(folder)),
                StoreHolder.class.getName(),
                folder.path().toString());
    }

    // The holder outlives the build that started it: it must not run on files the next one
    // replaces.
    private static List<String> classPath(StoreFolder folder) throws IOException {
        Path copies = folder.path().resolve("code");
        Folders.delete(copies);
        Files.createDirectories(copies);
        Path platform = codeOf(ManagedProcess.class);
        Path testing = codeOf(StoreHolder.class);
        List<String> entries = new ArrayList<>();
        for (Path own : List.of(platform, testing)) {
            Path copy = copies.resolve(entries.size() + "-" + own.getFileName());
            Folders.copy(own, copy);
            entries.add(copy.toString());
        }
        testClassPath().forEach(entries::add);
        return entries;
    }

    private static Stream<String> testClassPath() {
        String ofTests =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(ofTests.split(File.pathSeparator))
                .filter(each -> each.endsWith(".jar"))
                .filter(each -> !each.contains("/io/foyer/"))
                .filter(each -> !each.startsWith(StoreFolder.root().toString()));
    }

    private static Path codeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
