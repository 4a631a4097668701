package io.foyer.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordQueryTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "taylor swift > ('taylor' | 'taylorswift') & ('swift':* | 'taylorswift')",
                "the beatles in new york > ('beatles' | 'beatlesnew') & ('new' | 'beatlesnew' |"
                        + " 'newyork') & ('york':* | 'newyork')",
                "swift n > ('swift' | 'swiftn') & ('n' | 'swiftn')",
                "july > ('july':* | 'month:07')",
                "u2 > ('u2':*)",
                "hamlet hamlet > ('hamlet':*)",
            })
    void asksForEveryWordTheLastPerhapsUnfinished(String text, String sql) {
        assertThat(WordQuery.exact(text, 16).sql()).isEqualTo(sql);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "ham:* > ('ham':*)",
                "!hamlet > ('hamlet':*)",
                "x\\ <-: q > ('x' | 'xq') & ('q' | 'xq')",
                "50% _ > ('50':*)",
            })
    void nothingThatIsTypedIsSyntax(String text, String sql) {
        assertThat(WordQuery.exact(text, 16).sql()).isEqualTo(sql);
    }

    @Test
    void unknownWordsAreReplacedByWhatLooksLikeThem() {
        var corrected =
                WordQuery.exact("tayler swift", 16)
                        .corrected(
                                Set.of("tayler"),
                                Map.of("tayler", List.of("trailers", "taylor", "tyler", "swift")))
                        .orElseThrow();

        assertThat(corrected.sql()).isEqualTo("('taylor' | 'tyler') & ('swift':* | 'taylerswift')");
        assertThat(corrected.spelledAs(Set.of("tyler", "swift"))).isEqualTo("tyler swift");
        assertThat(corrected.spelledAs(Set.of())).isEqualTo("taylor swift");
    }

    @Test
    void aWordThatLooksLikeNothingIsNotCorrected() {
        assertThat(WordQuery.exact("xqzwv swift", 16).corrected(Set.of("xqzwv"), Map.of()))
                .isEmpty();
    }
}
