package io.foyer.search.query;

import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.GeoDistanceSort;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.DateDecayFunction;
import co.elastic.clients.elasticsearch._types.query_dsl.DecayPlacement;
import co.elastic.clients.elasticsearch._types.query_dsl.FieldValueFactorModifier;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScore;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.List;

/** How matches are weighed and put in order. */
final class ListingQuery {

    private static final Time SOON = Time.of(time -> time.time("30d"));
    private static final double POPULARITY_WEIGHT = 0.2;

    private ListingQuery() {}

    /** What matches, weighed by how soon it is and how many already go. */
    static Query weighed(Query matching, List<Query> filters, Instant now) {
        var wanted = BoolQuery.of(bool -> bool.must(matching).filter(filters))._toQuery();
        return FunctionScoreQuery.of(
                        score ->
                                score.query(wanted)
                                        .functions(always(), soon(now), popular())
                                        .scoreMode(FunctionScoreMode.Sum)
                                        .boostMode(FunctionBoostMode.Multiply))
                ._toQuery();
    }

    static List<SortOptions> order(SearchCriteria criteria) {
        return switch (criteria.sort()) {
            case RELEVANCE -> List.of(byScore(), byDate());
            case DATE -> List.of(byDate(), byScore());
            case PRICE -> List.of(byPrice(), byDate());
            case DISTANCE -> {
                var near = criteria.near();
                yield near == null ? List.of(byDate()) : List.of(byDistance(near), byDate());
            }
        };
    }

    /** Keeps a match's own score when it is neither soon nor popular. */
    private static FunctionScore always() {
        return FunctionScore.of(
                function -> function.filter(all -> all.matchAll(any -> any)).weight(1.0));
    }

    private static FunctionScore soon(Instant now) {
        var fading = DecayPlacement.<String, Time>of(at -> at.origin(now.toString()).scale(SOON));
        var decay = DateDecayFunction.of(date -> date.field("startsAt").placement(fading));
        return FunctionScore.of(function -> function.gauss(gauss -> gauss.date(decay)));
    }

    private static FunctionScore popular() {
        return FunctionScore.of(
                function ->
                        function.fieldValueFactor(
                                        value ->
                                                value.field("popularity")
                                                        .modifier(FieldValueFactorModifier.Log1p)
                                                        .missing(0.0))
                                .weight(POPULARITY_WEIGHT));
    }

    private static SortOptions byScore() {
        return SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc)));
    }

    private static SortOptions byDate() {
        return SortOptions.of(
                sort -> sort.field(field -> field.field("startsAt").order(SortOrder.Asc)));
    }

    private static SortOptions byPrice() {
        var cheapest =
                FieldSort.of(
                        field -> field.field("fromPrice").order(SortOrder.Asc).missing("_last"));
        return SortOptions.of(sort -> sort.field(cheapest));
    }

    private static SortOptions byDistance(GeoPoint near) {
        var nearest =
                GeoDistanceSort.of(
                        distance ->
                                distance.field("location")
                                        .location(near.location())
                                        .order(SortOrder.Asc));
        return SortOptions.of(sort -> sort.geoDistance(nearest));
    }
}
