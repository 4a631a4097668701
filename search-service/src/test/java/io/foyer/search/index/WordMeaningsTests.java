package io.foyer.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordMeaningsTests {

    @ParameterizedTest
    @CsvSource({
        "july, month:07",
        "juli, month:07",
        "juillet, month:07",
        "июля, month:07",
        "marz, month:03",
        "sep, month:09",
        "saturday, day:6",
        "samstag, day:6",
        "concerts, type:CONCERT",
        "konzerte, type:CONCERT",
        "ballet, type:DANCE",
        "2031, year:2031",
    })
    void wordsOfManyLanguagesMeanTheSame(String word, String meaning) {
        assertThat(WordMeanings.of(word)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({"coldplay", "1999", "20310", "7", "the"})
    void mostWordsMeanNothingElse(String word) {
        assertThat(WordMeanings.of(word)).isNull();
    }

    @Test
    void aListingCarriesWhatTheyMean() {
        assertThat(WordMeanings.of("OPERA", LocalDate.parse("2031-07-05")))
                .containsExactly("type:OPERA", "month:07", "day:6", "year:2031");
    }
}
