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
        "ΟΔΟΣ, οδοσ",
        "οδός, οδοσ",
        "Sinéad O’Connor, sinead oconnor",
        "東京, 東京",
        "ﬁne, fine",
        "'!?', ''",
    })
    void leavesLowerCaseWordsWithoutAccents(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @Test
    void foldingTwiceIsFoldingOnce() {
        for (var point = 0; point <= Character.MAX_CODE_POINT; point++) {
            var once = Folding.fold("a" + Character.toString(point) + "b");

            assertThat(Folding.fold(once)).as("U+%X", point).isEqualTo(once);
        }
    }

    @Test
    void thereAreNoWordsInPunctuation() {
        assertThat(Folding.words("... -- !")).isEmpty();
        assertThat(Folding.words("one, two")).containsExactly("one", "two");
    }
}
