package io.foyer.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTests {

    @ParameterizedTest
    @CsvSource({
        "Beyoncé, beyonce",
        "BJÖRK, bjork",
        "Sigur Rós, sigur ros",
        "Mø, mo",
        "Łódź, lodz",
        "Straße, strasse",
        "İstanbul, istanbul",
        "Guns N' Roses, guns n roses",
        "AC/DC, ac dc",
        "'  P!nk  ', p nk",
        "東京, 東京",
        "ﬁne, fine",
        "'!?', ''",
    })
    void leavesLowerCaseWordsWithoutAccents(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @Test
    void foldingTwiceIsFoldingOnce() {
        var once = Folding.fold("Ærøskøbing Þing – L’été");

        assertThat(Folding.fold(once)).isEqualTo(once);
    }

    @Test
    void thereAreNoWordsInPunctuation() {
        assertThat(Folding.words("... -- !")).isEmpty();
        assertThat(Folding.words("one, two")).containsExactly("one", "two");
    }
}
