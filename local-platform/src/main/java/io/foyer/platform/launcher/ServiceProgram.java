package io.foyer.platform.launcher;

import io.foyer.platform.process.Folders;
import io.foyer.platform.process.JvmTuning;
import io.foyer.platform.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * A service's jar as the JVM starts it fastest: unpacked, since loading from nested jars is slow
 * and shares no classes, and with an archive of the classes that its first run has loaded.
 */
final class ServiceProgram {

    private static final long UNPACKING_LIMIT_SECONDS = 60;

    private final Service service;
    private final Path root;

    ServiceProgram(Service service, Path root) {
        this.service = service;
        this.root = root;
    }

    /** Unpacks the jar where the build has made a new one, and returns the command that runs it. */
    List<String> command(JvmTuning tuning, List<String> moreOptions) {
        Path jar = jar();
        Path folder = root.resolve(".foyer/apps").resolve(service.module());
        try {
            unpackIfNew(jar, folder);
        } catch (IOException e) {
            throw new StartFailure(
                    "%s could not be unpacked into %s: %s."
                            .formatted(service.module(), folder, e.getMessage()),
                    e);
        }
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(JvmOptions.forService(folder.resolve("classes.jsa")));
        command.addAll(tuning.options());
        command.addAll(moreOptions);
        command.addAll(List.of("-jar", folder.resolve(jar.getFileName()).toString()));
        return command;
    }

    private Path jar() {
        Path target = root.resolve(service.module()).resolve("target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(each -> each.toString().endsWith(".jar"))
                    .filter(each -> String.valueOf(each.getFileName()).startsWith(service.module()))
                    .filter(each -> !each.toString().matches(".*-(sources|javadoc|tests)\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no jar in " + target));
        } catch (IOException e) {
            throw new StartFailure(
                    "%s is not built: run ./mvnw package -DskipTests.".formatted(service.module()),
                    e);
        }
    }

    private static void unpackIfNew(Path jar, Path folder) throws IOException {
        String version = versionOf(jar);
        Path marker = folder.resolve("unpacked");
        if (Files.exists(marker) && Files.readString(marker).equals(version)) {
            return;
        }
        Folders.delete(folder);
        Files.createDirectories(folder);
        unpack(jar, folder);
        Files.writeString(marker, version);
    }

    // Not its date, which the build sets to the same for all, but the checksums of all it holds.
    private static String versionOf(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(entry -> "%08x %s".formatted(entry.getCrc(), entry.getName()))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        Process unpacking =
                new ProcessBuilder(
                                java(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Djarmode=tools",
                                "-jar",
                                jar.toString(),
                                "extract",
                                "--force",
                                "--destination",
                                folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("unpacking.log").toFile())
                        .start();
        try {
            if (!unpacking.waitFor(UNPACKING_LIMIT_SECONDS, TimeUnit.SECONDS)
                    || unpacking.exitValue() != 0) {
                unpacking.destroyForcibly();
                throw new IOException("see " + folder.resolve("unpacking.log"));
            }
        } catch (InterruptedException e) {
            unpacking.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
