package io.foyer.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.DateRangeQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.GeoDistanceQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.LongNumberRangeQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.RangeQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.TermQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.TermsQuery;
import io.foyer.search.listing.Listing.Availability;
import io.foyer.search.query.DateBound.Day;
import io.foyer.search.query.DateBound.Moment;
import java.util.ArrayList;
import java.util.List;

/** What a listing must be, whatever was typed. Values are always values here, never syntax. */
final class ListingFilters {

    private ListingFilters() {}

    static List<Query> of(SearchCriteria criteria) {
        var filters = new ArrayList<Query>();
        filters.add(term("removed", FieldValue.FALSE));
        if (criteria.type() != null) {
            filters.add(term("type", FieldValue.of(criteria.type())));
        }
        if (criteria.city() != null) {
            filters.add(term("cityKey", FieldValue.of(criteria.city())));
        }
        if (criteria.near() != null) {
            filters.add(within(criteria.near(), criteria.radiusKm()));
        }
        filters.add(from(criteria.from()));
        if (criteria.to() != null) {
            filters.add(to(criteria.to()));
        }
        if (criteria.priceMin() != null) {
            filters.add(atLeast("toPrice", criteria.priceMin()));
        }
        if (criteria.priceMax() != null) {
            filters.add(atMost("fromPrice", criteria.priceMax()));
        }
        if (criteria.availableOnly()) {
            filters.add(available());
        }
        return filters;
    }

    private static Query term(String field, FieldValue value) {
        return TermQuery.of(term -> term.field(field).value(value))._toQuery();
    }

    private static Query within(GeoPoint near, double radiusKm) {
        return GeoDistanceQuery.of(
                        distance ->
                                distance.field("location")
                                        .distance(radiusKm + "km")
                                        .location(near.location()))
                ._toQuery();
    }

    private static Query from(DateBound bound) {
        return switch (bound) {
            case Day(var date) -> dates(range("startsOn").gte(date.toString()));
            case Moment(var instant) -> dates(range("startsAt").gte(instant.toString()));
        };
    }

    private static Query to(DateBound bound) {
        return switch (bound) {
            case Day(var date) -> dates(range("startsOn").lte(date.toString()));
            case Moment(var instant) -> dates(range("startsAt").lt(instant.toString()));
        };
    }

    private static DateRangeQuery.Builder range(String field) {
        return new DateRangeQuery.Builder().field(field);
    }

    private static Query dates(DateRangeQuery.Builder range) {
        return RangeQuery.of(dated -> dated.date(range.build()))._toQuery();
    }

    private static Query atLeast(String field, long amount) {
        return amounts(LongNumberRangeQuery.of(range -> range.field(field).gte(amount)));
    }

    private static Query atMost(String field, long amount) {
        return amounts(LongNumberRangeQuery.of(range -> range.field(field).lte(amount)));
    }

    private static Query amounts(LongNumberRangeQuery range) {
        return RangeQuery.of(number -> number.longNumber(range))._toQuery();
    }

    private static Query available() {
        var buyable =
                List.of(
                        FieldValue.of(Availability.AVAILABLE.name()),
                        FieldValue.of(Availability.FEW_LEFT.name()));
        return TermsQuery.of(terms -> terms.field("availability").terms(any -> any.value(buyable)))
                ._toQuery();
    }
}
