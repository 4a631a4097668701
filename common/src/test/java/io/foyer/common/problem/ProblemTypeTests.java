package io.foyer.common.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProblemTypeTests {

    @Test
    void codesAreKebabCaseAndTypesAreStableUris() {
        assertThat(ProblemType.SEATS_TAKEN.code()).isEqualTo("seats-taken");
        assertThat(ProblemType.SEATS_TAKEN.uri()).hasToString("urn:foyer:problem:seats-taken");
    }

    @Test
    void everyTypeIsARefusalOrAFault() {
        assertThat(Arrays.stream(ProblemType.values()))
                .allSatisfy(type -> assertThat(type.status().isError()).isTrue());
    }

    @Test
    void thePageOfProblemCodesListsThemAll() throws IOException {
        var page = Files.readString(Path.of(System.getProperty("foyer.root"), "docs/problems.md"));

        assertThat(page.lines().filter(line -> line.startsWith("| `")))
                .map(line -> line.split("\\|", -1))
                .map(cells -> cells[1].strip() + cells[2].strip() + cells[3].strip())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ProblemType.values())
                                .map(
                                        type ->
                                                "`%s`%d%s"
                                                        .formatted(
                                                                type.code(),
                                                                type.status().value(),
                                                                type.title()))
                                .toList());
    }

    @Test
    void whatTheFrameworkDecidesGetsTheTypeOfItsStatus() {
        assertThat(ProblemType.ofStatus(404)).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(ProblemType.ofStatus(418)).isEqualTo(ProblemType.MALFORMED_REQUEST);
        assertThat(ProblemType.ofStatus(507)).isEqualTo(ProblemType.INTERNAL_ERROR);
    }
}
