package io.foyer.search.query;

import static io.foyer.search.query.Season.namesOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever is typed is words: it never fails, and never is a language that Elasticsearch speaks.
 */
@SearchTest
class AnythingTypedTests {

    private static final int TEXTS = 250;
    private static final int LONGEST = 200;
    private static final long SEED = 4;

    private static final List<String> PIECES =
            List.of(
                    "\"",
                    "\\",
                    "(",
                    ")",
                    "[",
                    "]",
                    "{",
                    "}",
                    "*",
                    "?",
                    "~2",
                    "^9",
                    ":",
                    "/",
                    "+",
                    "-",
                    "!",
                    "&&",
                    "||",
                    "AND",
                    "OR",
                    "NOT",
                    "TO",
                    "_exists_",
                    "$",
                    "%",
                    "_",
                    "'",
                    "--",
                    ";",
                    "<",
                    ">",
                    "=",
                    "#",
                    "@",
                    ",",
                    ".",
                    " ",
                    "\t",
                    "\n",
                    "\r",
                    "\u0000",
                    "\u0007",
                    "\u001b",
                    "\u007f",
                    "\u200b",
                    "\u200d",
                    "\u202e",
                    "\u2066",
                    "\ufeff",
                    "\ufffd",
                    "\u0301",
                    "é",
                    "ß",
                    "İ",
                    "ﷺ",
                    "㏂",
                    "𝕙",
                    "🎸",
                    "👩‍👩‍👧",
                    "𠮷",
                    "嵐",
                    "東京",
                    "한",
                    "ไทย",
                    "שלום",
                    "فيروز",
                    "Σ",
                    "hamlet",
                    "taylor",
                    "boston",
                    "a",
                    "1e999",
                    "NaN",
                    "null",
                    "{\"match_all\":{}}",
                    "${jndi:ldap://x}",
                    "<script>",
                    "../..");

    @Autowired private Season season;

    @Test
    void anyTextIsAnswered() {
        var random = new Random(SEED);
        for (var i = 0; i < TEXTS; i++) {
            var text = text(random);
            assertThat(season.search("q={q}", text).path("total").asInt(-1))
                    .as(text)
                    .isNotNegative();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"hamlet\"",
                "hamlet*",
                "*hamlet",
                "?hamlet?",
                "hamlet~",
                "hamlet^10",
                "-hamlet",
                "+hamlet",
                "!hamlet",
                "(hamlet",
                "hamlet)",
                "/hamlet/",
                "{hamlet}",
                "[hamlet",
                "\\hamlet",
                "hamlet:",
                "ham\u0301let",
                "\u202ehamlet",
                "\u0000hamlet",
                "🎸 hamlet 🎸"
            })
    void signsAroundAWordChangeNothing(String typed) {
        var digitsAreWords = typed.contains("10");

        assertThat(namesOf(season.search("q={q}", typed)))
                .isEqualTo(digitsAreWords ? List.of() : List.of("Hamlet"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"???", "\"\"", "\u0000", "🎸", "\u200b\u200d", "- -", "   ", "\u0301"})
    void whereThereIsNoWordEverythingIsFound(String typed) {
        assertThat(season.search("q={q}", typed).path("total").asInt()).isEqualTo(5);
    }

    @Test
    void aLongTextIsLookedForByItsFirstWords() {
        var long200 = "hamlet boston " + "ﷺ".repeat(100) + " x".repeat(40);

        assertThat(season.search("q={q}", long200.substring(0, 190)).path("total").isInt())
                .isTrue();
        assertThat(season.search("q={q}", "字".repeat(200)).path("total").asInt()).isZero();
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        var pieces = 1 + random.nextInt(40);
        for (var i = 0; i < pieces; i++) {
            var piece =
                    random.nextInt(5) == 0
                            ? Character.toString(anyCharacter(random))
                            : PIECES.get(random.nextInt(PIECES.size()));
            if (text.length() + piece.length() <= LONGEST) {
                text.append(piece);
            }
        }
        return text.toString();
    }

    private static int anyCharacter(Random random) {
        var point = random.nextInt(Character.MAX_CODE_POINT + 1);
        var isHalfOfAPair = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return isHalfOfAPair ? '?' : point;
    }
}
