package io.foyer.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {

    @ParameterizedTest
    @CsvSource({
        "taylor, taylor, 0",
        "tayler, taylor, 1",
        "swfit, swift, 1",
        "hamlt, hamlet, 1",
        "hammlet, hamlet, 1",
        "wsfit, swift, 2",
        "'', abc, 3",
        "abc, '', 3",
    })
    void countsLettersPutInLeftOutReplacedOrSwapped(String typed, String meant, int edits) {
        assertThat(Spelling.edits(typed, meant)).isEqualTo(edits);
        assertThat(Spelling.edits(meant, typed)).isEqualTo(edits);
    }

    @ParameterizedTest
    @CsvSource({"u2, 0", "abc, 1", "swift, 1", "taylor, 2"})
    void theLongerAWordTheMoreIsForgiven(String word, int edits) {
        assertThat(Spelling.allowedEdits(word)).isEqualTo(edits);
    }
}
