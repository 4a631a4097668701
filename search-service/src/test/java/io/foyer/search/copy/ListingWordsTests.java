package io.foyer.search.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.search.testing.Show;
import org.junit.jupiter.api.Test;

class ListingWordsTests {

    @Test
    void wordsAreFoldedAndWeighedByWhereTheyStand() {
        var words =
                ListingWords.of(
                        Show.named("Hits")
                                .by("Beyoncé")
                                .at("The Hall", "Hull", 1, 1)
                                .about("All the hits, and more!")
                                .listing());

        assertThat(words.vector())
                .isEqualTo(
                        "'hits':1A 'beyonce':2A 'the':3B 'hall':4B 'hull':5B 'us':6B 'concert':7C"
                                + " 'all' 'and' 'more'");
        assertThat(words.named())
                .containsExactly("hits", "beyonce", "the", "hall", "hull", "us", "concert");
    }

    @Test
    void whatNobodyTypesIsLeftOut() {
        var words = ListingWords.of(Show.named("x".repeat(65) + " short").listing());

        assertThat(words.named()).contains("short").doesNotContain("x".repeat(65));
    }

    @Test
    void nothingInANameIsSyntax() {
        var words = ListingWords.of(Show.named("O'Neill's \\ 'A':1A & | !").listing());

        assertThat(words.vector()).startsWith("'oneills':1A 'a':2A '1a':3A ");
    }
}
