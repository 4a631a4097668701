package io.foyer.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextQueryTests {

    @ParameterizedTest
    @CsvSource({
        "the beatles in new york, beatles new york",
        "das konzert in der halle, konzert halle",
        "the who, who",
        "the the, the the",
        "hamlet, hamlet",
    })
    void stopWordsGoUnlessThereAreNoOthers(String typed, String kept) {
        assertThat(TextQuery.meaningful(typed)).isEqualTo(kept);
    }

    @Test
    void distancesAreThoseOfTheEarth() {
        var paris = new GeoPoint(48.8566, 2.3522);

        assertThat(paris.kmTo(51.5074, -0.1278)).isBetween(343.0, 344.5);
        assertThat(paris.kmTo(48.8566, 2.3522)).isZero();
        assertThat(new GeoPoint(0, 180).kmTo(0, -180)).isZero();
    }
}
