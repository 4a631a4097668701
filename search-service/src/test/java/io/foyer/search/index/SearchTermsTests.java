package io.foyer.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTermsTests {

    @Test
    void aNameIsAlsoFoundWrittenAsOneWord() {
        assertThat(SearchTerms.ofName("red hot chili peppers"))
                .contains("red", "peppers", "redhot", "hotchili", "redhotchilipeppers");
        assertThat(SearchTerms.ofName("a ha")).containsExactly("a", "ha", "aha");
    }

    @Test
    void aNameWithoutSpacesIsFoundByAnyTwoOfItsCharactersAndByEach() {
        assertThat(SearchTerms.ofText("東京都")).containsExactly("東京", "京都", "東", "京", "都");
        assertThat(SearchTerms.asked("東京都")).containsExactly("東京", "京都");
        assertThat(SearchTerms.asked("x東京2020")).containsExactly("x", "東京", "2020");
    }

    @Test
    void nothingIsFoundUnderNothing() {
        assertThat(SearchTerms.asked("")).isEmpty();
        assertThat(SearchTerms.ofName("")).isEmpty();
    }

    @Test
    void stopWordsAreLeftOutOfASpelling() {
        assertThat(StopWords.leftOut("the rolling stones")).isEqualTo("rolling stones");
        assertThat(StopWords.leftOut("the the")).isEqualTo("the the");
    }

    @Test
    void aCountryIsFoundByItsNamesAndItsCode() {
        assertThat(CountryNames.of("DE").split(" "))
                .contains("de", "germany", "deutschland", "allemagne", "alemania", "germania");
        assertThat(CountryNames.of("somewhere")).isEqualTo("somewhere");
    }
}
