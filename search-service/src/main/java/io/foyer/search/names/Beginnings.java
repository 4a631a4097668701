package io.foyer.search.names;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every beginning of a name is a term of its own, so that one letter is looked up as fast as ten,
 * and a mistyped beginning is close to some other term. Made here and not by an analyzer, since
 * n-grams are a plugin that not every Elasticsearch has.
 */
final class Beginnings {

    /** Characters that are told apart; whoever types more is looked up by the first of them. */
    static final int LONGEST = 20;

    private Beginnings() {}

    static List<String> ofName(String folded) {
        return of(folded).toList();
    }

    static List<String> ofWords(String folded) {
        return Stream.of(folded.split(" ", -1)).flatMap(Beginnings::of).distinct().toList();
    }

    /** The beginning that is looked up for what was typed. */
    static String lookedUp(String typed) {
        return typed.substring(0, endWithin(typed));
    }

    private static Stream<String> of(String text) {
        return IntStream.rangeClosed(1, endWithin(text))
                .filter(end -> !splitsCharacter(text, end))
                .mapToObj(end -> text.substring(0, end));
    }

    private static int endWithin(String text) {
        var end = Math.min(LONGEST, text.length());
        return splitsCharacter(text, end) ? end - 1 : end;
    }

    private static boolean splitsCharacter(String text, int end) {
        return end < text.length()
                && end > 0
                && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end));
    }
}
