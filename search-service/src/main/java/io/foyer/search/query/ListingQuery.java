package io.foyer.search.query;

import co.elastic.clients.elasticsearch._types.DistanceUnit;
import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.GeoDistanceSort;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.DateDistanceFeatureQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.DistanceFeatureQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TermQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How matches are weighed and put in order. */
final class ListingQuery {

    private static final Time SOON = Time.of(time -> time.time("30d"));
    private static final float SOON_AT_MOST = 0.5f;
    private static final float EACH_STEP_OF_POPULARITY = 0.125f;
    private static final List<String> STEPS_OF_POPULARITY = List.of("10", "100", "1000", "10000");

    private ListingQuery() {}

    /**
     * What matches and passes the filters. Only relevance is worth weighing: soon and popular ones
     * get up to one point more, which is less than any difference between matches of words.
     *
     * @param matching absent when nothing was typed
     */
    static Query of(SearchCriteria criteria, @Nullable Query matching) {
        var bool = new BoolQuery.Builder().filter(ListingFilters.of(criteria));
        if (criteria.sort() == SearchSort.RELEVANCE) {
            bool.should(weights(criteria.now()));
            if (matching != null) {
                bool.must(matching);
            }
        } else if (matching != null) {
            bool.filter(matching);
        }
        return bool.build()._toQuery();
    }

    /** Ends in the showtime's id, so that no two listings are ever equal. */
    static List<SortOptions> order(SearchCriteria criteria) {
        var last = Stream.of(by("startsAt"), by("showtimeId"));
        return Stream.concat(first(criteria).stream(), last).toList();
    }

    /** The values by which the order above goes on behind a position. */
    static List<FieldValue> after(SearchCriteria criteria, SearchPosition position) {
        var values = new ArrayList<FieldValue>();
        var lead = position.lead();
        switch (criteria.sort()) {
            case DATE -> {}
            case PRICE ->
                    values.add(FieldValue.of(lead == null ? Long.MAX_VALUE : lead.longValue()));
            case RELEVANCE, DISTANCE -> values.add(FieldValue.of(lead == null ? 0 : lead));
        }
        values.add(FieldValue.of(position.startsAt().toEpochMilli()));
        values.add(FieldValue.of(position.showtimeId().toString()));
        return values;
    }

    private static List<SortOptions> first(SearchCriteria criteria) {
        return switch (criteria.sort()) {
            case RELEVANCE -> List.of(byScore());
            case DATE -> List.of();
            case PRICE -> List.of(byPrice());
            case DISTANCE -> {
                var near = criteria.near();
                yield near == null ? List.of() : List.of(byDistance(near));
            }
        };
    }

    private static List<Query> weights(Instant now) {
        var popular = STEPS_OF_POPULARITY.stream().map(ListingQuery::popular);
        return Stream.concat(Stream.of(soon(now)), popular).toList();
    }

    private static Query soon(Instant now) {
        var near =
                DateDistanceFeatureQuery.of(
                        feature ->
                                feature.field("startsAt")
                                        .origin(now.toString())
                                        .pivot(SOON)
                                        .boost(SOON_AT_MOST));
        return new DistanceFeatureQuery(near)._toQuery();
    }

    private static Query popular(String step) {
        return TermQuery.of(
                        term -> term.field("popular").value(step).boost(EACH_STEP_OF_POPULARITY))
                ._toQuery();
    }

    private static SortOptions byScore() {
        return SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc)));
    }

    private static SortOptions by(String field) {
        return SortOptions.of(
                sort -> sort.field(ascending -> ascending.field(field).order(SortOrder.Asc)));
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
                                        .unit(DistanceUnit.Kilometers)
                                        .order(SortOrder.Asc));
        return SortOptions.of(sort -> sort.geoDistance(nearest));
    }
}
