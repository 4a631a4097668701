package io.foyer.system.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProofsTests {

    private static final Path ROOT = Path.of(System.getProperty("foyer.root", ".."));
    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");

    @Test
    void everyTestThatThePageOfProofsNamesExists() throws IOException {
        var page = Files.readString(ROOT.resolve("docs/proofs.md"));
        var named = TEST.matcher(page).results().toList();

        assertThat(named).hasSizeGreaterThan(40);
        assertThat(named)
                .allSatisfy(test -> assertThat(sources(test)).as(test.group()).isNotEmpty());
    }

    private static List<Path> sources(MatchResult test) {
        try (var modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(tests -> named(tests, test.group(1) + ".java"))
                    .filter(file -> text(file).contains(" " + test.group(2) + "("))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> named(Path folder, String name) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(name)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
