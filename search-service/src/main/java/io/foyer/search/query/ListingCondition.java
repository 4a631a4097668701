package io.foyer.search.query;

import io.foyer.search.index.Folding;
import io.foyer.search.query.DateBound.Day;
import io.foyer.search.query.DateBound.Moment;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The criteria as a condition on the listing table. What was typed only ever is a parameter. */
record ListingCondition(String sql, Map<String, Object> parameters) {

    /** Along a great circle, from the point in the parameters {@code lat} and {@code lon}. */
    static final String DISTANCE_KM =
            """
            6371.0088 * 2 * asin(least(1, sqrt(
              sin(radians(lat - :lat) / 2) ^ 2
              + cos(radians(:lat)) * cos(radians(lat)) * sin(radians(lon - :lon) / 2) ^ 2)))\
            """;

    /** The same folding as {@link Folding}, as far as Postgres can do it without an extension. */
    private static final String FOLDED =
            """
            translate(regexp_replace(lower(normalize(%s, NFKD)), '[\\u0300-\\u036f''’]', '', 'g'),
                'øłđðı', 'olddi')\
            """;

    private static final String WORDS =
            FOLDED.formatted(
                    "concat_ws(' ', event_name, performers::text, venue_name, city, country,"
                            + " category)");

    private static final String CITY = FOLDED.formatted("city");

    static ListingCondition of(SearchCriteria criteria) {
        var conditions = new ArrayList<>(List.of("NOT removed"));
        var parameters = new HashMap<String, Object>();
        addWords(criteria, conditions, parameters);
        addPlace(criteria, conditions, parameters);
        addDates(criteria, conditions, parameters);
        addOffer(criteria, conditions, parameters);
        return new ListingCondition(String.join(" AND ", conditions), parameters);
    }

    private static void addWords(
            SearchCriteria criteria, List<String> conditions, Map<String, Object> parameters) {
        if (!criteria.hasText()) {
            return;
        }
        var number = 0;
        for (var word : Folding.words(TextQuery.meaningful(criteria.text()))) {
            var name = "word" + number++;
            // Folded words are letters and digits, so none of them is a wildcard.
            conditions.add(WORDS + " LIKE :" + name);
            parameters.put(name, "%" + word + "%");
        }
    }

    private static void addPlace(
            SearchCriteria criteria, List<String> conditions, Map<String, Object> parameters) {
        if (criteria.city() != null) {
            conditions.add(CITY + " = :city");
            parameters.put("city", criteria.city());
        }
        if (criteria.near() != null) {
            conditions.add(DISTANCE_KM + " <= :radius");
            parameters.put("lat", criteria.near().lat());
            parameters.put("lon", criteria.near().lon());
            parameters.put("radius", criteria.radiusKm());
        }
    }

    private static void addDates(
            SearchCriteria criteria, List<String> conditions, Map<String, Object> parameters) {
        conditions.add(bound("from", ">=", criteria.from(), ">="));
        parameters.put("from", valueOf(criteria.from()));
        if (criteria.to() != null) {
            conditions.add(bound("to", "<=", criteria.to(), "<"));
            parameters.put("to", valueOf(criteria.to()));
        }
    }

    private static void addOffer(
            SearchCriteria criteria, List<String> conditions, Map<String, Object> parameters) {
        if (criteria.type() != null) {
            conditions.add("category = :type");
            parameters.put("type", criteria.type());
        }
        if (criteria.priceMin() != null) {
            conditions.add("to_price >= :priceMin");
            parameters.put("priceMin", criteria.priceMin());
        }
        if (criteria.priceMax() != null) {
            conditions.add("from_price <= :priceMax");
            parameters.put("priceMax", criteria.priceMax());
        }
        if (criteria.availableOnly()) {
            conditions.add("availability IN ('AVAILABLE', 'FEW_LEFT')");
        }
    }

    private static String bound(String name, String forDays, DateBound bound, String forMoments) {
        return switch (bound) {
            case Day ignored ->
                    "(starts_at AT TIME ZONE time_zone)::date %s :%s".formatted(forDays, name);
            case Moment ignored -> "starts_at %s :%s".formatted(forMoments, name);
        };
    }

    private static Object valueOf(DateBound bound) {
        return switch (bound) {
            case Day(var date) -> date;
            case Moment(var instant) -> instant.atOffset(ZoneOffset.UTC);
        };
    }
}
