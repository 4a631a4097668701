package io.foyer.platform.store;

import io.foyer.platform.process.LocalUser;
import io.foyer.platform.process.StartFailure;
import io.foyer.platform.process.UnpackedOnce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Finds the server's archive, which the build copied beside this module's jar, and unpacks it. */
final class ElasticsearchDistribution {

    /** System property that names the archive, when it lies elsewhere. */
    static final String ARCHIVE = "foyer.elasticsearch.archive";

    private ElasticsearchDistribution() {}

    /** The server's home. */
    static Path under(Path programs) {
        Path archive = archive();
        String name = String.valueOf(archive.getFileName()).replace(".zip", "");
        return UnpackedOnce.under(programs, name, folder -> unpack(archive, folder)).resolve(name);
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpack(zip, entry, folder);
            }
        }
        LocalUser.giveToNobody(folder);
    }

    private static void unpack(ZipInputStream zip, ZipEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive holds " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        createParent(target);
        Files.copy(zip, target, StandardCopyOption.REPLACE_EXISTING);
        if (entry.getName().contains("/bin/") && !target.toFile().setExecutable(true, false)) {
            throw new IOException(target + " cannot be made executable");
        }
    }

    private static void createParent(Path target) throws IOException {
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
    }

    private static Path archive() {
        return candidates().stream()
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(
                        () ->
                                new StartFailure(
                                        "Elasticsearch's archive is missing: run ./mvnw package -pl"
                                                + " local-platform -DskipTests first."));
    }

    private static List<Path> candidates() {
        Path root = Path.of(System.getProperty("foyer.root", ".")).toAbsolutePath();
        String repository =
                System.getProperty(
                        "maven.repo.local", System.getProperty("user.home") + "/.m2/repository");
        return Stream.of(
                        Optional.ofNullable(System.getProperty(ARCHIVE)).map(Path::of).stream(),
                        zips(root.resolve("local-platform/target/distributions")),
                        zips(
                                Path.of(
                                        repository,
                                        "org/elasticsearch/distribution/integ-test-zip/elasticsearch")))
                .flatMap(found -> found)
                .toList();
    }

    private static Stream<Path> zips(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(each -> each.toString().endsWith(".zip")).sorted().toList().stream();
        } catch (IOException _) {
            return Stream.empty();
        }
    }
}
