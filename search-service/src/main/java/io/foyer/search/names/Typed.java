package io.foyer.search.names;

import io.foyer.search.index.Folding;
import java.util.List;

/**
 * What somebody has typed so far, folded: letters, digits and single spaces, so that nothing in it
 * can mean anything to a store.
 */
record Typed(String text, List<String> words) {

    private static final int MOST_WORDS = 12;

    /** Names are short: words beyond the first dozen tell nothing more. */
    static Typed of(String text) {
        var words = Folding.words(text);
        var kept = words.subList(0, Math.min(MOST_WORDS, words.size()));
        return new Typed(String.join(" ", kept), List.copyOf(kept));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }
}
