package io.foyer.search.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Names while they are being typed, from Elasticsearch. */
@SuggestionTest
class SuggestionTests {

    @Autowired private Typing typing;
    @Autowired private MockMvcTester http;

    @ParameterizedTest
    @CsvSource({
        "t, Taylor Swift",
        "ta, Taylor Swift",
        "tayl, Taylor Swift",
        "TAYLOR S, Taylor Swift",
        "swift, Taylor Swift",
        "swift tay, Taylor Swift",
        "beyon, Beyoncé",
        "BEYONCÉ, Beyoncé",
        "the er, The Eras Tour",
        "eras, The Eras Tour",
        "mexico, Parque México",
        "lodz, Łódź",
        "łódź, Łódź",
        "東京, 東京事変",
        "ac/d, AC/DC",
        "ac dc, AC/DC",
        "hous, Houston",
        "a night for swift readers, A Night for Swift Readers",
    })
    void anyWordMayBeginLikeTheLastOneAndNamesKeepTheirSpelling(String typed, String name) {
        assertThat(typing.sees(typed)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "tailor, Taylor Swift",
        "tayler swfit, Taylor Swift",
        "tayl swifd, Taylor Swift",
        "paramroe, Paramore",
        "renaisance, Renaissance",
        "beyomce, Beyoncé",
        "hosuton, Houston",
    })
    void wrongLettersAreForgivenFromFourOn(String typed, String name) {
        assertThat(typing.sees(typed)).contains(name);
    }

    @Test
    void nothingIsGuessedFromThreeLettersAndNoFirstLetterIsDoubted() {
        assertThat(typing.sees("tzy")).isEmpty();
        assertThat(typing.sees("waylor")).isEmpty();
    }

    @Test
    void aWholeNameThatBeginsSoComesFirstThenTheWeightiest() {
        assertThat(typing.sees("swift"))
                .containsExactly("Swiftly Done", "Taylor Swift", "A Night for Swift Readers");
        assertThat(typing.sees("the").subList(0, 2))
                .containsExactly("The Eras Tour", "The Globe Players");
    }

    @Test
    void aNameIsShownOnceWhateverBearsItAndHoweverItIsSpelt() {
        assertThat(typing.sees("bjork")).hasSize(1).first().asString().startsWithIgnoringCase("bj");
        assertThat(typing.sees("nutcr")).containsExactly("The Nutcracker");
    }

    @Test
    void thereAreEightAtMost() {
        assertThat(typing.sees("ballet")).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void whatIsGoneOrOverIsNotSuggested() {
        assertThat(typing.sees("gone")).isEmpty();
        assertThat(typing.sees("long ago")).isEmpty();
        assertThat(typing.sees("taylor")).containsExactly("Taylor Swift");
    }

    @Test
    void itSaysWhatBearsTheNameAndWhoWhenItIsOnesAlone() {
        var swift = typing.answer("taylor").path("suggestions").path(0);

        assertThat(swift.path("text").asString()).isEqualTo("Taylor Swift");
        assertThat(swift.path("kind").asString()).isEqualTo("PERFORMER");
        assertThat(swift.path("id").asString())
                .isEqualTo(
                        UUID.nameUUIDFromBytes("Taylor Swift".getBytes(StandardCharsets.UTF_8))
                                .toString());
        var city = typing.answer("houston").path("suggestions").path(0);
        assertThat(city.path("kind").asString()).isEqualTo("CITY");
        assertThat(city.has("id")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'!?'", "'...'", "'\"'", "*", "?"})
    void nothingTypedIsNothingSuggested(String typed) {
        assertThat(typing.sees(typed)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("strangeTexts")
    void nothingThatIsTypedMeansAnythingToAStore(String typed) {
        assertThat(typing.sees(typed)).hasSizeLessThanOrEqualTo(8);
    }

    static Stream<String> strangeTexts() {
        var random = new Random(20260601);
        var signs =
                "aeT sw\"'\\*?:()[]{}^~/+-&|!<>=%_,.;$#@\u0000\n\té東𝔗\uD83D\u200F".toCharArray();
        return IntStream.range(0, 200)
                .mapToObj(
                        each ->
                                random.ints(random.nextInt(1, 120), 0, signs.length)
                                        .collect(
                                                StringBuilder::new,
                                                (text, sign) -> text.append(signs[sign]),
                                                StringBuilder::append)
                                        .toString());
    }

    @ParameterizedTest
    @CsvSource({"colour, q=a&colour=red", "q, q=one&q=two", "size, size=3"})
    void namesTheParameterThatIsWrong(String field, String query) {
        assertThat(http.get().uri("/api/v1/search/suggestions?" + query))
                .hasStatus(400)
                .bodyJson()
                .satisfies(
                        body -> {
                            body.assertThat()
                                    .extractingPath("$.code")
                                    .isEqualTo("validation-failed");
                            body.assertThat().extractingPath("$.errors[0].field").isEqualTo(field);
                        });
    }

    @Test
    void aTextIsAnsweredUpToItsLimitAndNoFurther() {
        assertThat(http.get().uri("/api/v1/search/suggestions?q={q}", "a".repeat(200)))
                .hasStatusOk();
        assertThat(http.get().uri("/api/v1/search/suggestions?q={q}", "a ".repeat(100)))
                .hasStatusOk();
        assertThat(http.get().uri("/api/v1/search/suggestions?q={q}", "a".repeat(201)))
                .hasStatus(400);
    }

    @Test
    void isOnlyRead() {
        assertThat(http.delete().uri("/api/v1/search/suggestions")).hasStatus(401);
        assertThat(http.post().uri("/api/v1/search/suggestions?q=a")).hasStatus(401);
    }
}
