package io.foyer.search.index;

import java.lang.Character.UnicodeBlock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The terms under which a folded text is found. Words are what stands between spaces; scripts that
 * put no spaces between words are taken two characters at a time, since nothing here knows where
 * their words end.
 */
public final class SearchTerms {

    private static final Set<UnicodeBlock> WITHOUT_SPACES =
            Set.of(
                    UnicodeBlock.HIRAGANA,
                    UnicodeBlock.KATAKANA,
                    UnicodeBlock.THAI,
                    UnicodeBlock.LAO,
                    UnicodeBlock.KHMER,
                    UnicodeBlock.MYANMAR);

    /** Thai is the first of them in Unicode; most letters come before it. */
    private static final int FIRST_UNSPACED = 0x0E00;

    private SearchTerms() {}

    /** What somebody asks for who types this. */
    public static List<String> asked(String folded) {
        var terms = new ArrayList<String>();
        for (var word : words(folded)) {
            for (var run : runs(word)) {
                terms.addAll(isUnspaced(run.codePointAt(0)) ? pairs(run) : List.of(run));
            }
        }
        return terms;
    }

    /**
     * What a name is found under: its terms, the single characters of scripts without spaces, and
     * its words written as one, since "Lady Gaga" is also looked for as "ladygaga".
     */
    static Set<String> ofName(String folded) {
        var terms = ofText(folded);
        terms.addAll(joinedWords(folded));
        return terms;
    }

    /** Each two words that follow each other written as one, and all of them. */
    public static Set<String> joinedWords(String folded) {
        var joined = new LinkedHashSet<String>();
        var words = words(folded);
        for (var i = 0; i + 1 < words.size(); i++) {
            joined.add(words.get(i) + words.get(i + 1));
        }
        joined.add(String.join("", words));
        joined.remove("");
        return joined;
    }

    static Set<String> ofText(String folded) {
        Set<String> terms = new LinkedHashSet<>(asked(folded));
        folded.codePoints()
                .filter(SearchTerms::isUnspaced)
                .mapToObj(Character::toString)
                .forEach(terms::add);
        return terms;
    }

    static List<String> words(String folded) {
        return folded.isEmpty() ? List.of() : List.of(folded.split(" ", -1));
    }

    /** The stretches of a word that are written with spaces between words, or without. */
    private static List<String> runs(String word) {
        if (!word.isEmpty() && word.codePoints().noneMatch(SearchTerms::isUnspaced)) {
            return List.of(word);
        }
        var runs = new ArrayList<StringBuilder>();
        var before = false;
        for (var point : word.codePoints().toArray()) {
            var unspaced = isUnspaced(point);
            if (runs.isEmpty() || unspaced != before) {
                runs.add(new StringBuilder());
            }
            runs.getLast().appendCodePoint(point);
            before = unspaced;
        }
        return runs.stream().map(StringBuilder::toString).toList();
    }

    private static List<String> pairs(String run) {
        var points = run.codePoints().toArray();
        if (points.length == 1) {
            return List.of(run);
        }
        var pairs = new ArrayList<String>();
        for (var i = 0; i + 1 < points.length; i++) {
            pairs.add(new String(points, i, 2));
        }
        return pairs;
    }

    private static boolean isUnspaced(int point) {
        if (point < FIRST_UNSPACED) {
            return false;
        }
        var block = UnicodeBlock.of(point);
        return Character.isIdeographic(point) || block != null && WITHOUT_SPACES.contains(block);
    }

    static String joined(Set<String> terms) {
        return terms.stream().collect(Collectors.joining(" "));
    }
}
