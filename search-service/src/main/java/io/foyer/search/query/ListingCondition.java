package io.foyer.search.query;

import io.foyer.search.copy.PointOnEarth;
import io.foyer.search.query.DateBound.Day;
import io.foyer.search.query.DateBound.Moment;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The criteria as a condition on {@code listing_copy}. What was typed only ever is a parameter.
 *
 * @param parameters hold {@code words} when there is a text, and {@code here} when there is a point
 *     to be near to
 */
record ListingCondition(String sql, Map<String, Object> parameters) {

    /** How far calendars on earth are ahead of UTC, and behind it. */
    private static final int HOURS_AHEAD = 14;

    private static final int HOURS_BEHIND = 12;

    ListingCondition {
        parameters = Map.copyOf(parameters);
    }

    /**
     * @param words what the text asks for; absent when there is none
     */
    static ListingCondition of(SearchCriteria criteria, @Nullable WordQuery words) {
        var conditions = new ArrayList<>(List.of("NOT removed"));
        var parameters = new HashMap<String, Object>();
        if (words != null) {
            conditions.add("words @@ CAST(:words AS tsquery)");
            parameters.put("words", words.sql());
        }
        addPlace(criteria, conditions, parameters);
        addDates(criteria, conditions, parameters);
        addOffer(criteria, conditions, parameters);
        return new ListingCondition(String.join(" AND ", conditions), parameters);
    }

    private static void addPlace(
            SearchCriteria criteria, List<String> conditions, Map<String, Object> parameters) {
        if (criteria.city() != null) {
            conditions.add("city_key = :city");
            parameters.put("city", criteria.city());
        }
        if (criteria.near() != null) {
            var here = PointOnEarth.at(criteria.near().lat(), criteria.near().lon());
            // The box around the circle is what the index can answer; then the circle itself.
            conditions.add("place <@ cube_enlarge(CAST(:here AS cube), :straightKm, 3)");
            conditions.add("place <-> CAST(:here AS cube) <= :straightKm");
            parameters.put("here", here.cube());
            parameters.put("straightKm", PointOnEarth.straightKm(criteria.radiusKm()));
        }
    }

    private static void addDates(
            SearchCriteria criteria, List<String> conditions, Map<String, Object> parameters) {
        conditions.add("starts_at >= :from");
        switch (criteria.from()) {
            case Moment(var instant) -> parameters.put("from", instant.atOffset(ZoneOffset.UTC));
            case Day(var date) -> {
                conditions.add("starts_on >= :fromDay");
                parameters.put("fromDay", date);
                parameters.put("from", midnight(date).minusHours(HOURS_AHEAD));
            }
        }
        if (criteria.to() == null) {
            return;
        }
        conditions.add("starts_at < :to");
        switch (criteria.to()) {
            case Moment(var instant) -> parameters.put("to", instant.atOffset(ZoneOffset.UTC));
            case Day(var date) -> {
                conditions.add("starts_on <= :toDay");
                parameters.put("toDay", date);
                parameters.put("to", midnight(date.plusDays(1)).plusHours(HOURS_BEHIND));
            }
        }
    }

    private static OffsetDateTime midnight(LocalDate date) {
        return date.atStartOfDay().atOffset(ZoneOffset.UTC);
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
}
