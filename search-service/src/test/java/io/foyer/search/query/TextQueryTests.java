package io.foyer.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.search.index.Folding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextQueryTests {

    private static final int MOST_WORDS = 16;

    @ParameterizedTest
    @CsvSource({
        "the beatles in new york, beatles new york",
        "das konzert in der halle, konzert halle",
        "the who, who",
        "the the, the the",
        "hamlet, hamlet",
        "taylor swift tickets, taylor swift",
        "it, it",
    })
    void stopWordsGoUnlessThereAreNoOthers(String typed, String kept) {
        assertThat(TextQuery.meaningful(typed)).isEqualTo(kept);
    }

    @Test
    void onlyTheFirstWordsOfALongTextAreLookedFor() {
        var text = TypedText.of("a b c d e f g h i j k l m n o p q r", MOST_WORDS);

        assertThat(text.words()).hasSize(MOST_WORDS);
        assertThat(text.tokens()).hasSize(MOST_WORDS);
    }

    @Test
    void scriptsWithoutSpacesAreTakenTwoCharactersAtATime() {
        assertThat(TypedText.of(Folding.fold("東京ドーム live"), MOST_WORDS).words())
                .containsExactly("東京", "京ト", "トー", "ーム", "live");
        assertThat(TypedText.of("嵐", MOST_WORDS).words()).containsExactly("嵐");
    }

    @Test
    void neighboursMayBeOneWord() {
        var text = TypedText.of("cold play berlin", MOST_WORDS);

        assertThat(text.joined(0)).containsExactly("coldplay");
        assertThat(text.joined(1)).containsExactly("coldplay", "playberlin");
    }

    @Test
    void everyStretchOfWordsMayBeAName() {
        assertThat(TypedText.names(List.of("the", "who", "paris")))
                .containsExactly("paris", "the", "the who", "the who paris", "who", "who paris");
    }

    @Test
    void correctionsAreOnlyPutInWhereThereAreSome() {
        var corrections = new Corrections(Map.of("tayler", List.of("taylor", "tyler")));

        assertThat(corrections.applied(List.of("tayler", "swift")))
                .containsExactly("taylor", "swift");
        assertThat(corrections.meant(List.of("tayler"), List.of())).isNull();
    }

    @Test
    void distancesAreThoseOfTheEarth() {
        var paris = new GeoPoint(48.8566, 2.3522);

        assertThat(paris.kmTo(51.5074, -0.1278)).isBetween(343.0, 344.5);
        assertThat(paris.kmTo(48.8566, 2.3522)).isZero();
        assertThat(new GeoPoint(0, 180).kmTo(0, -180)).isZero();
    }
}
