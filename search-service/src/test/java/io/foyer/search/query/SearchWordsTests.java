package io.foyer.search.query;

import static io.foyer.search.query.Season.namesOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people type, and what they mean by it. */
@SearchTest
class SearchWordsTests {

    @Autowired private Season season;

    @ParameterizedTest
    @CsvSource({
        "taylor swift, The Eras Tour",
        "tayler swfit, The Eras Tour",
        "TAYLOR  swift!!, The Eras Tour",
        "beyonce, Renaissance",
        "BEYONCÉ, Renaissance",
        "bjork, Björk in the Park",
        "parque mexico, Björk in the Park",
        "tayl, The Eras Tour",
        "swift new yo, The Eras Tour",
        "hamlet in boston, Hamlet",
        "hamlt, Hamlet",
        "renaissance chicago, Renaissance",
        "theatre boston, Hamlet",
        "every album, The Eras Tour",
        "madison square, The Eras Tour",
    })
    void findsWhatIsMeant(String typed, String eventName) {
        assertThat(namesOf(season.search("q={q}", typed))).first().isEqualTo(eventName);
    }

    @Test
    void aCityDoesNotBringOneAlongThatIsSpeltNearlyLikeIt() {
        assertThat(namesOf(season.search("q=boston")))
                .containsExactlyInAnyOrder("Hamlet", "Celtics and Lakers");
    }

    @Test
    void saysWhatMayHaveBeenMeant() {
        var answer = season.search("q=tayler swfit");

        assertThat(answer.path("didYouMean").asString()).isEqualTo("taylor swift");
        assertThat(season.search("q=taylor swift").has("didYouMean")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"taylor', The Eras Tour",
        "'taylor)', The Eras Tour",
        "'taylor* -swift', The Eras Tour",
        "'name:hamlet~', ''",
        "'<script>', ''",
    })
    void whatIsTypedIsNeverSyntax(String typed, String eventName) {
        var answer = season.search("q={q}", typed);

        assertThat(namesOf(answer)).isEqualTo(eventName.isEmpty() ? List.of() : List.of(eventName));
    }

    @Test
    void nothingButPunctuationIsNoText() {
        assertThat(season.search("q={q}", "?!").path("total").asInt()).isEqualTo(5);
    }

    @Test
    void whatIsRemovedOrOverIsNotFound() {
        assertThat(namesOf(season.search("q=gone"))).isEmpty();
        assertThat(namesOf(season.search("q=long ago"))).isEmpty();
        assertThat(namesOf(season.search("q=long ago&from=2019-12-31")))
                .containsExactly("Long ago");
    }
}
