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
                        "'hits':1A 'beyonce':2A 'the':3B 'hall':4B 'hull':5B 'us':6B 'united':7B"
                                + " 'states':8B 'vereinigte':9B 'staaten':10B 'etats':11B"
                                + " 'unis':12B 'estados':13B 'unidos':14B 'stati':15B"
                                + " 'uniti':16B 'concert':17C 'thehall':18C 'type:CONCERT':19B"
                                + " 'month:06':20B 'day:7':21B 'year:2031':22B 'all' 'and'"
                                + " 'more'");
        assertThat(words.named())
                .startsWith("hits", "beyonce", "the", "hall", "hull", "us", "united")
                .endsWith("concert")
                .doesNotContain("thehall", "month:06");
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
