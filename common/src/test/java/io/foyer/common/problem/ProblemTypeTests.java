package io.foyer.common.problem;

import static org.assertj.core.api.Assertions.assertThat;

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
    void whatTheFrameworkDecidesGetsTheTypeOfItsStatus() {
        assertThat(ProblemType.ofStatus(404)).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(ProblemType.ofStatus(418)).isEqualTo(ProblemType.MALFORMED_REQUEST);
        assertThat(ProblemType.ofStatus(507)).isEqualTo(ProblemType.INTERNAL_ERROR);
    }
}
