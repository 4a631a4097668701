package io.foyer.search.query;

import io.foyer.search.copy.CopyReading;
import io.foyer.search.copy.CopyReads;
import io.foyer.search.copy.Vocabulary;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Search while Elasticsearch is away, in this service's own copy of the listings: the same filters,
 * every word somewhere in names, place, category or description, and a few wrong letters forgiven.
 * Throws a {@code DataAccessException} or a {@code TransactionException} when Postgres does not
 * answer in time.
 */
@Component
class PostgresSearch {

    private final CopyReads copy;
    private final CopyQuestion question;
    private final CopiedItems items;
    private final CopyFacets facets;
    private final SearchLimits limits;

    PostgresSearch(
            CopyReads copy,
            CopyQuestion question,
            CopiedItems items,
            CopyFacets facets,
            SearchLimits limits) {
        this.copy = copy;
        this.question = question;
        this.items = items;
        this.facets = facets;
        this.limits = limits;
    }

    SearchAnswer search(SearchCriteria criteria) {
        return copy.within(limits.fallbackTimeout(), reading -> answer(reading, criteria));
    }

    private SearchAnswer answer(CopyReading reading, SearchCriteria criteria) {
        if (!criteria.hasText()) {
            return answer(reading, criteria, question.ask(reading, criteria, null), null);
        }
        var words = WordQuery.exact(criteria.text(), limits.maxWords());
        var matches = question.ask(reading, criteria, words);
        var meant = matches.total() == 0 ? correct(reading, words) : Optional.<WordQuery>empty();
        return meant.map(
                        other ->
                                answer(
                                        reading,
                                        criteria,
                                        question.ask(reading, criteria, other),
                                        other))
                .orElseGet(() -> answer(reading, criteria, matches, null));
    }

    private SearchAnswer answer(
            CopyReading reading,
            SearchCriteria criteria,
            CopyMatches matches,
            @Nullable WordQuery meant) {
        var page = items.of(reading, matches.page(), criteria.near());
        // Spelt as the best hit has it: of words that look alike, that is the one that was found.
        var didYouMean =
                meant == null || page.isEmpty()
                        ? null
                        : meant.spelledAs(CopiedItems.wordsOf(page.getFirst()));
        return new SearchAnswer(
                page,
                matches.total(),
                facets.of(matches.spread()),
                didYouMean,
                page.isEmpty() ? null : CopyPaging.end(criteria, page.getLast()),
                true);
    }

    /** Other words for those that no name has. */
    private static Optional<WordQuery> correct(CopyReading reading, WordQuery words) {
        var vocabulary = new Vocabulary(reading);
        var unknown = vocabulary.unknown(words.typed(), words.unfinished());
        return unknown.isEmpty()
                ? Optional.empty()
                : words.corrected(unknown, vocabulary.near(unknown));
    }
}
