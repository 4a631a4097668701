package io.foyer.platform.launcher;

import io.foyer.platform.process.Folders;
import io.foyer.platform.process.StartFailure;
import io.foyer.platform.process.UnpackedOnce;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A service's jar as the JVM starts it fastest: unpacked, since loading from nested jars is slow
 * and shares no classes. Every version has a folder of its own, for an older one may still run.
 */
final class ServiceProgram {

    private static final long UNPACKING_LIMIT_SECONDS = 120;
    private static final int VERSIONS_KEPT = 2;

    private final Service service;
    private final Path apps;
    private final Path jar;

    /** {@link StartFailure} when the build has not made the service. */
    ServiceProgram(Service service, Path root) {
        this.service = service;
        apps = root.resolve(".foyer/apps");
        jar = jarOf(service, root);
    }

    /** Unpacks what is new, and returns the folder. */
    Path unpack() {
        try {
            Path folder =
                    UnpackedOnce.under(
                            apps, service.module() + "-" + versionOf(jar), this::unpackInto);
            forgetOlderVersions();
            return folder;
        } catch (IOException e) {
            throw new StartFailure("%s cannot be read: %s.".formatted(jar, e.getMessage()), e);
        }
    }

    /** The command that runs it from its folder. */
    List<String> command(Path folder, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(options);
        command.addAll(List.of("-jar", folder.resolve(jar.getFileName()).toString()));
        return command;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The jar the build has made; {@link StartFailure} when it has not. */
    static Path jarOf(Service service, Path root) {
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

    // Not its date, which the build sets to the same for all, but the checksums of all it holds.
    private static String versionOf(Path jar) throws IOException {
        CRC32C version = new CRC32C();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry each :
                    (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                version.update(
                        "%s %d"
                                .formatted(each.getName(), each.getCrc())
                                .getBytes(StandardCharsets.UTF_8));
            }
        }
        return String.format(Locale.ROOT, "%08x", version.getValue());
    }

    private void unpackInto(Path folder) throws IOException {
        Path log = Files.createTempFile("foyer-unpacking", ".log");
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
                        .redirectOutput(log.toFile())
                        .start();
        try {
            if (!unpacking.waitFor(UNPACKING_LIMIT_SECONDS, TimeUnit.SECONDS)
                    || unpacking.exitValue() != 0) {
                unpacking.destroyForcibly();
                throw new IOException(Files.readString(log).strip());
            }
        } catch (InterruptedException e) {
            unpacking.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private void forgetOlderVersions() throws IOException {
        try (Stream<Path> all = Files.list(apps)) {
            all.filter(
                            each ->
                                    String.valueOf(each.getFileName())
                                            .startsWith(service.module() + "-"))
                    .sorted(
                            Comparator.comparing((Path each) -> each.toFile().lastModified())
                                    .reversed())
                    .skip(VERSIONS_KEPT)
                    .toList()
                    .forEach(Folders::delete);
        }
    }
}
