package io.foyer.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Names while they are being typed. */
@SearchTest
class SuggestionTests {

    @Autowired private Season season;

    @ParameterizedTest
    @CsvSource({
        "tayl, Taylor Swift",
        "beyon, Beyoncé",
        "the er, The Eras Tour",
        "tailor, Taylor Swift",
        "parque, Parque México",
        "hous, Houston",
    })
    void suggestsNamesAsTheyAreSpelt(String typed, String name) {
        assertThat(season.suggestions(typed)).contains(name);
    }

    @Test
    void suggestsNothingThatIsGoneAndNothingForNothing() {
        assertThat(season.suggestions("gone")).isEmpty();
        assertThat(season.suggestions("")).isEmpty();
    }
}
