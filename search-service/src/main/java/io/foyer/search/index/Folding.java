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
    private static final String ASCII_APOSTROPHES = "'`";
    private static final char FIRST_BEYOND_ASCII = 0x80;
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
        return isAscii(text) ? foldAscii(text) : foldAny(text);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < FIRST_BEYOND_ASCII);
    }

    /** The same as the other, and most names are written so. */
    private static String foldAscii(String text) {
        var folded = new StringBuilder(text.length());
        var apart = false;
        for (var i = 0; i < text.length(); i++) {
            var letter = Character.toLowerCase(text.charAt(i));
            if (Character.isLetterOrDigit(letter)) {
                if (apart && !folded.isEmpty()) {
                    folded.append(' ');
                }
                folded.append(letter);
                apart = false;
            } else if (ASCII_APOSTROPHES.indexOf(letter) < 0) {
                apart = true;
            }
        }
        return folded.toString();
    }

    private static String foldAny(String text) {
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
