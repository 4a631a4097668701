package io.foyer.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.ConstantScoreQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.DisMaxQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.PrefixQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TermQuery;
import io.foyer.search.index.StopWords;
import io.foyer.search.index.WordMeanings;
import java.util.ArrayList;
import java.util.List;

/**
 * What typed words look for. Each word counts by the best place in which it stands, whatever its
 * frequency: plain points, so that the score of a listing depends on nothing but the listing, the
 * words and the moment. Asked exactly first, and with {@link Corrections} only when that finds
 * nothing: "boston" never brings Houston along.
 */
final class TextQuery {

    private static final float IN_A_NAME = 8;
    private static final float IN_A_PLACE = 6;
    private static final float JOINED = 5;
    private static final float CORRECTED_IN_A_NAME = 5;
    private static final float UNFINISHED = 4;
    private static final float MEANT = 7;
    private static final float CORRECTED = 3;
    private static final float DESCRIBED = 2;
    private static final float HEADLINE = 4;
    private static final float TITLE = 2.5f;

    /** Of more words than three a quarter may be missing, once nothing has them all. */
    private static final String MOST_WORDS = "3<75%";

    private TextQuery() {}

    /** Every word stands somewhere in names, place or description, the last perhaps unfinished. */
    static Query exact(TypedText text) {
        return matching(text, Corrections.NONE, "100%");
    }

    /** The same with corrected words beside the typed ones; of many words, some may be missing. */
    static Query forgiving(TypedText text, Corrections corrections) {
        return matching(text, corrections, MOST_WORDS);
    }

    /** The words without stop words, unless there are no others: The Who is a band. */
    static String meaningful(String text) {
        return StopWords.leftOut(text);
    }

    private static Query matching(TypedText text, Corrections corrections, String howMany) {
        var required = new ArrayList<Query>();
        var welcome = new ArrayList<Query>();
        for (var word = 0; word < text.words().size(); word++) {
            (text.isRequired(word) ? required : welcome).add(word(text, word, corrections));
        }
        for (var name : TypedText.names(corrections.applied(text.tokens()))) {
            var words = name.chars().filter(letter -> letter == ' ').count() + 1;
            welcome.add(term("headlines", name, HEADLINE * words));
            welcome.add(term("titles", name, TITLE * words));
        }
        var words = BoolQuery.of(bool -> bool.should(required).minimumShouldMatch(howMany));
        return BoolQuery.of(bool -> bool.must(words).should(welcome))._toQuery();
    }

    private static Query word(TypedText text, int position, Corrections corrections) {
        var word = text.words().get(position);
        var places = new ArrayList<Query>();
        places.add(term("names", word, IN_A_NAME));
        places.add(term("words", word, IN_A_PLACE));
        places.add(term("description", word, DESCRIBED));
        text.joined(position).forEach(joined -> places.add(term("words", joined, JOINED)));
        if (text.isLast(position)) {
            places.add(unfinished(word));
        }
        var meaning = WordMeanings.of(word);
        if (meaning != null) {
            places.add(term("meanings", meaning, MEANT));
        }
        for (var correction : corrections.of(word)) {
            places.add(term("names", correction, CORRECTED_IN_A_NAME));
            places.add(term("words", correction, CORRECTED));
        }
        return best(places);
    }

    private static Query unfinished(String word) {
        var prefix = PrefixQuery.of(begins -> begins.field("words").value(word))._toQuery();
        return ConstantScoreQuery.of(same -> same.filter(prefix).boost(UNFINISHED))._toQuery();
    }

    private static Query term(String field, String value, float points) {
        return TermQuery.of(term -> term.field(field).value(value).boost(points))._toQuery();
    }

    private static Query best(List<Query> places) {
        return DisMaxQuery.of(best -> best.queries(places))._toQuery();
    }
}
