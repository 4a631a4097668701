package io.foyer.search.query;

import io.foyer.search.index.SearchTerms;
import io.foyer.search.index.StopWords;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was typed, taken apart.
 *
 * @param tokens what stood between spaces, folded
 * @param words the terms to look for
 */
record TypedText(List<String> tokens, List<String> words) {

    private static final int LONGEST_NAME = 6;

    /** Of a long text only the first words are looked for. */
    static TypedText of(String folded, int maxWords) {
        var tokens = List.of(folded.split(" ", -1));
        var words = SearchTerms.asked(folded);
        return new TypedText(
                tokens.subList(0, Math.min(tokens.size(), maxWords)),
                words.subList(0, Math.min(words.size(), maxWords)));
    }

    /** Whether this word must be found: stop words need not, unless there are no others. */
    boolean isRequired(int word) {
        return !StopWords.contains(words.get(word)) || words.stream().allMatch(StopWords::contains);
    }

    boolean isLast(int word) {
        return word == words.size() - 1;
    }

    /** This word written as one with the one before it, and with the one after it. */
    List<String> joined(int word) {
        var joined = new TreeSet<String>();
        if (word > 0) {
            joined.add(words.get(word - 1) + words.get(word));
        }
        if (word + 1 < words.size()) {
            joined.add(words.get(word) + words.get(word + 1));
        }
        return List.copyOf(joined);
    }

    /** All stretches that may be somebody's whole name. */
    static Set<String> names(List<String> tokens) {
        var names = new TreeSet<String>();
        for (var from = 0; from < tokens.size(); from++) {
            for (var to = from + 1; to <= Math.min(tokens.size(), from + LONGEST_NAME); to++) {
                names.add(String.join(" ", tokens.subList(from, to)));
            }
        }
        return names;
    }
}
