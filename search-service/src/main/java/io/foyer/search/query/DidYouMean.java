package io.foyer.search.query;

import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch.core.search.FieldSuggester;
import co.elastic.clients.elasticsearch.core.search.Suggestion;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Corrects the words that no document contains. */
final class DidYouMean {

    static final String NAME = "did-you-mean";

    private DidYouMean() {}

    static FieldSuggester question(String words) {
        return FieldSuggester.of(
                ask ->
                        ask.text(words)
                                .term(
                                        term ->
                                                term.field("words")
                                                        .size(1)
                                                        .suggestMode(SuggestMode.Missing)));
    }

    /** The words with corrections put in; absent when there is nothing to correct. */
    static @Nullable String read(String words, @Nullable List<? extends Suggestion<?>> answer) {
        if (answer == null) {
            return null;
        }
        var corrected =
                answer.stream()
                        .map(Suggestion::term)
                        .map(
                                word ->
                                        word.options().isEmpty()
                                                ? word.text()
                                                : word.options().getFirst().text())
                        .collect(Collectors.joining(" "));
        return corrected.isEmpty() || corrected.equals(words) ? null : corrected;
    }
}
