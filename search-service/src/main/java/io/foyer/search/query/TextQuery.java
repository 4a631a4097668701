package io.foyer.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.MatchBoolPrefixQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.MatchQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.MultiMatchQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import io.foyer.search.index.Folding;
import java.util.List;
import java.util.Set;

/**
 * What typed words look for. Asked exactly first, and forgivingly only when that finds nothing: one
 * wrong letter then costs a second question, but "boston" never brings Houston along.
 */
final class TextQuery {

    /** Words that say nothing about a show, in the languages most typed. */
    private static final Set<String> STOP_WORDS =
            Set.of(
                    "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the",
                    "to", "with", "der", "die", "das", "und", "im", "am", "mit", "von", "le", "la",
                    "les", "un", "une", "et", "de", "du", "des", "en", "el", "los", "las", "y",
                    "il", "di", "e", "al");

    private static final String ALLOWED_TYPOS = "AUTO";
    private static final int SURE_LETTERS = 1;
    private static final String MOST_WORDS = "3<75%";

    private TextQuery() {}

    /** Every word stands somewhere in names or place, the last one perhaps unfinished. */
    static Query exact(String text) {
        var words = meaningful(text);
        return BoolQuery.of(
                        bool ->
                                bool.must(
                                                anyOf(
                                                        finished(words),
                                                        unfinished(words),
                                                        described(words)))
                                        .should(names(words), phrase(words)))
                ._toQuery();
    }

    /** The same with a few wrong letters; of many words, some may be missing altogether. */
    static Query forgiving(String text) {
        var words = meaningful(text);
        var finished =
                MatchQuery.of(
                        match ->
                                match.field("words")
                                        .query(words)
                                        .fuzziness(ALLOWED_TYPOS)
                                        .prefixLength(SURE_LETTERS)
                                        .minimumShouldMatch(MOST_WORDS));
        var unfinished =
                MatchBoolPrefixQuery.of(
                        match ->
                                match.field("words")
                                        .query(words)
                                        .operator(Operator.And)
                                        .fuzziness(ALLOWED_TYPOS)
                                        .prefixLength(SURE_LETTERS));
        return anyOf(finished._toQuery(), unfinished._toQuery());
    }

    /** The words without stop words, unless there are no others: The Who is a band. */
    static String meaningful(String text) {
        var words = Folding.words(text);
        var kept = words.stream().filter(word -> !STOP_WORDS.contains(word)).toList();
        return String.join(" ", kept.isEmpty() ? words : kept);
    }

    private static Query finished(String words) {
        return MatchQuery.of(match -> match.field("words").query(words).operator(Operator.And))
                ._toQuery();
    }

    private static Query unfinished(String words) {
        return MatchBoolPrefixQuery.of(
                        match -> match.field("words").query(words).operator(Operator.And))
                ._toQuery();
    }

    private static Query described(String words) {
        return MatchQuery.of(
                        match ->
                                match.field("description")
                                        .query(words)
                                        .operator(Operator.And)
                                        .boost(0.2f))
                ._toQuery();
    }

    private static Query names(String words) {
        return MultiMatchQuery.of(
                        match ->
                                match.query(words)
                                        .fields("name^3", "performers^3", "place")
                                        .type(TextQueryType.BestFields))
                ._toQuery();
    }

    private static Query phrase(String words) {
        return MultiMatchQuery.of(
                        match ->
                                match.query(words)
                                        .fields("name^4", "performers^4", "place")
                                        .type(TextQueryType.Phrase))
                ._toQuery();
    }

    private static Query anyOf(Query... queries) {
        return BoolQuery.of(bool -> bool.should(List.of(queries)).minimumShouldMatch("1"))
                ._toQuery();
    }
}
