package io.foyer.search.index;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Brings text that is indexed and text that is typed to one form: lower case, without accents, so
 * that "beyonce" finds "Beyoncé". It is done here and not by an analyzer, since folding is a plugin
 * that not every Elasticsearch has.
 */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['‘’`´ʼʻ]");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters that Unicode does not take apart into a base letter and a mark. */
    private static final Map<String, String> UNDIVIDED =
            Map.of(
                    "ø", "o", "ł", "l", "đ", "d", "ð", "d", "ı", "i", "ß", "ss", "æ", "ae", "œ",
                    "oe", "þ", "th");

    /** A sigma at the end of a Greek word, which a word still being typed does not have yet. */
    private static final char FINAL_SIGMA = 'ς';

    private Folding() {}

    /** Words in lower case without accents or punctuation, a space between two. */
    public static String fold(String text) {
        // Once before, since some come apart into a space and a mark, and once after, since some
        // only come out then.
        var whole = APOSTROPHES.matcher(text).replaceAll("");
        var apart = Normalizer.normalize(whole, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var plain = MARKS.matcher(apart).replaceAll("").replace(FINAL_SIGMA, 'σ');
        plain = APOSTROPHES.matcher(plain).replaceAll("");
        for (var letter : UNDIVIDED.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return NEITHER_LETTER_NOR_DIGIT.matcher(plain).replaceAll(" ").strip();
    }

    /** The folded words, none when there is neither letter nor digit. */
    public static List<String> words(String text) {
        var folded = fold(text);
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" ", -1));
    }
}
