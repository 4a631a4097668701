package io.foyer.search.index;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that nobody must find: what says nothing about a show, or about every show the same. */
public final class StopWords {

    private static final Set<String> ARTICLES_AND_SUCH =
            words(
                    "a an and at by for from in is it of on or the to with"
                            + " der die das den dem ein eine und im am mit von zu bei fur in"
                            + " le la les l un une et de du des en au aux a dans avec pour d"
                            + " el los las una y del al con para por"
                            + " il lo gli i e di da nel con per"
                            + " o os as um uma do dos no na em"
                            + " het een van op met en te"
                            + " og i pa med och till w z na do и в на с ο η το και στο στην");

    /** What people add to a search for shows. */
    private static final Set<String> ABOUT_EVERY_SHOW =
            words(
                    "ticket tickets show shows event events live near me this next weekend tonight"
                            + " today tomorrow karten billets entradas biglietti"
                            + " veranstaltung veranstaltungen heute билеты");

    private StopWords() {}

    /** Whether a folded word may be missing from what is found. */
    public static boolean contains(String word) {
        return ARTICLES_AND_SUCH.contains(word) || ABOUT_EVERY_SHOW.contains(word);
    }

    /** A folded text without them, or all of it when there is nothing else: The Who is a band. */
    public static String leftOut(String folded) {
        var kept =
                SearchTerms.words(folded).stream()
                        .filter(word -> !contains(word))
                        .collect(Collectors.joining(" "));
        return kept.isEmpty() ? folded : kept;
    }

    private static Set<String> words(String spaced) {
        return Set.copyOf(Arrays.asList(spaced.split(" ")));
    }
}
