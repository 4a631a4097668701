package io.foyer.search.names;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import co.elastic.clients.json.JsonData;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The questions to the index. Everything typed is a value in them, never a part of the question.
 */
final class NameQuestions {

    private static final int SHORTEST_MISTYPED = 4;
    private static final int TWO_MISTAKES_FROM = 8;
    private static final int EXPANSIONS = 128;
    private static final SortOptions WEIGHTIEST =
            SortOptions.of(by -> by.field(f -> f.field("weight").order(SortOrder.Desc)));
    private static final SortOptions NEAREST =
            SortOptions.of(by -> by.score(score -> score.order(SortOrder.Desc)));

    private NameQuestions() {}

    /** Names that begin exactly so. */
    static SearchRequestBody wholeName(Typed typed, Instant now, int most) {
        var question = bySpelling(typed, now).filter(begins("nameBeginnings", typed.text()));
        return asked(question, most, WEIGHTIEST);
    }

    /** Names in which some word begins like each word that was typed. */
    static SearchRequestBody anyWord(Typed typed, Instant now, int most) {
        return asked(bySpelling(typed, now), most, WEIGHTIEST);
    }

    /** As {@link #anyWord}, but a letter or two may be wrong, other than the first of a word. */
    static SearchRequestBody nearly(Typed typed, Instant now, int most) {
        var question = new BoolQuery.Builder().filter(toCome(now));
        typed.words().forEach(word -> question.must(beginsNearly(word)));
        return asked(question, most, NEAREST, WEIGHTIEST);
    }

    static boolean canBeMistyped(Typed typed) {
        return typed.words().stream().anyMatch(word -> word.length() >= SHORTEST_MISTYPED);
    }

    private static BoolQuery.Builder bySpelling(Typed typed, Instant now) {
        var question = new BoolQuery.Builder().filter(toCome(now));
        typed.words().forEach(word -> question.filter(begins("wordBeginnings", word)));
        return question;
    }

    private static SearchRequestBody asked(
            BoolQuery.Builder question, int most, SortOptions... order) {
        return new SearchRequestBody.Builder()
                .query(question.build())
                .sort(List.of(order))
                .size(most)
                .trackTotalHits(count -> count.enabled(false))
                .build();
    }

    /** By the minute, so that Elasticsearch can keep the answer to this part. */
    private static Query toCome(Instant now) {
        var minute = now.toEpochMilli() - now.toEpochMilli() % Duration.ofMinutes(1).toMillis();
        return Query.of(
                query ->
                        query.range(
                                range ->
                                        range.untyped(
                                                is -> is.field("until").gt(JsonData.of(minute)))));
    }

    private static Query begins(String field, String typed) {
        return Query.of(
                query -> query.term(is -> is.field(field).value(Beginnings.lookedUp(typed))));
    }

    private static Query beginsNearly(String word) {
        var mistakes = word.length() < TWO_MISTAKES_FROM ? "1" : "2";
        return word.length() < SHORTEST_MISTYPED
                ? begins("wordBeginnings", word)
                : Query.of(
                        query ->
                                query.fuzzy(
                                        is ->
                                                is.field("wordBeginnings")
                                                        .value(Beginnings.lookedUp(word))
                                                        .fuzziness(mistakes)
                                                        .prefixLength(1)
                                                        .maxExpansions(EXPANSIONS)
                                                        .rewrite("top_terms_boost_" + EXPANSIONS)));
    }
}
