package io.foyer.search.query;

import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.FieldSuggester;
import co.elastic.clients.elasticsearch.core.search.Suggestion;
import co.elastic.clients.elasticsearch.core.search.TermSuggestOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Asks the index for words that are spelt nearly like those typed. A word that some listing has is
 * right by itself; only beside other words may it be one letter off, as in "tailor swift".
 */
final class DidYouMean {

    private static final String UNKNOWN = "unknown ";
    private static final String DOUBTFUL = "doubtful ";
    private static final int OPTIONS = 5;
    private static final int SHORTEST_ALONE = 4;
    private static final int SHORTEST = 3;
    private static final int LONG = 6;

    private DidYouMean() {}

    /** Whether there is a word long enough to be wrong. */
    static boolean canCorrect(TypedText text) {
        return text.words().stream().anyMatch(word -> isLongEnough(text, word));
    }

    static SearchRequest question(String index, TypedText text) {
        Map<String, FieldSuggester> questions = new LinkedHashMap<>();
        for (var word : text.words()) {
            if (isLongEnough(text, word)) {
                var edits = word.length() < LONG ? 1 : 2;
                questions.put(UNKNOWN + word, nearly(word, edits, SuggestMode.Missing));
                if (text.words().size() > 1) {
                    questions.put(DOUBTFUL + word, nearly(word, 1, SuggestMode.Always));
                }
            }
        }
        return SearchRequest.of(
                search ->
                        search.index(index)
                                .size(0)
                                .suggest(suggest -> suggest.suggesters(questions)));
    }

    static Corrections read(TypedText text, SearchResponse<?> answer) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (var word : text.words()) {
            var nearest =
                    Stream.of(UNKNOWN, DOUBTFUL)
                            .flatMap(kind -> options(answer, kind + word))
                            .distinct()
                            .toList();
            if (!nearest.isEmpty()) {
                options.put(word, nearest);
            }
        }
        return new Corrections(options);
    }

    private static boolean isLongEnough(TypedText text, String word) {
        return word.length() >= (text.words().size() == 1 ? SHORTEST_ALONE : SHORTEST);
    }

    /** First letters are forgiven too: fingers slip there as anywhere. */
    private static FieldSuggester nearly(String word, int edits, SuggestMode mode) {
        return FieldSuggester.of(
                ask ->
                        ask.text(word)
                                .term(
                                        term ->
                                                term.field("words")
                                                        .analyzer("whitespace")
                                                        .size(OPTIONS)
                                                        .maxEdits(edits)
                                                        .prefixLength(0)
                                                        .minWordLength(SHORTEST)
                                                        .suggestMode(mode)));
    }

    private static Stream<String> options(SearchResponse<?> answer, String name) {
        return answer.suggest().getOrDefault(name, List.of()).stream()
                .map(Suggestion::term)
                .flatMap(word -> word.options().stream())
                .map(TermSuggestOption::text);
    }
}
