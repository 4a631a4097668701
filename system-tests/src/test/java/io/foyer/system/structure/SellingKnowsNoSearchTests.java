package io.foyer.system.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever sells neither reads Elasticsearch nor calls search-service: it has no way to. */
class SellingKnowsNoSearchTests {

    private static final Path ROOT = Path.of(System.getProperty("foyer.root", ".."));

    /** How search-service, its address and its calls are spelt. */
    private static final List<String> WAYS_TO_SEARCH =
            List.of(
                    "FOYER_SEARCH_URL",
                    "search-service",
                    "/api/v1/search",
                    "ELASTICSEARCH",
                    ":8103");

    @ParameterizedTest
    @ValueSource(
            strings = {"booking-service", "availability-service", "queue-service", "event-service"})
    void noClassUsesAClientOfElasticsearch(String module) {
        var classes = new ClassFileImporter().importPath(compiled(module));

        assertThat(classes).as(module).hasSizeGreaterThan(20);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("co.elastic..", "org.elasticsearch..", "io.foyer.search..")
                .check(classes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"booking-service", "availability-service", "queue-service", "event-service"})
    void nothingSpellsTheAddressOfSearch(String module) {
        assertThat(WAYS_TO_SEARCH).noneMatch(way -> spells(module, way));
    }

    /** The same look finds what is there: the gateway does call search-service. */
    @Test
    void theGatewayDoes() {
        assertThat(WAYS_TO_SEARCH)
                .filteredOn(way -> spells("gateway-service", way))
                .contains("FOYER_SEARCH_URL", "/api/v1/search", ":8103");
    }

    private static boolean spells(String module, String words) {
        try (var files = files(compiled(module))) {
            return files.anyMatch(file -> text(file).contains(words));
        }
    }

    private static Path compiled(String module) {
        return ROOT.resolve(module).resolve("target/classes");
    }

    /** What runs and what is set; a migration's comment calls nobody. */
    private static Stream<Path> files(Path folder) {
        try {
            return Files.walk(folder)
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*[.](class|yaml)"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A class keeps its words as they are written. */
    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
