package io.foyer.search.query;

import io.foyer.search.listing.ListingItem;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of the copy begins. Dates and prices are the same here and in Elasticsearch, so
 * behind the hits that are counted a search goes on behind a date or a price, whoever gave the page
 * before. Scores are not, and a distance is looked up by its circle: these are paged by number.
 */
record CopyPaging(String condition, Map<String, Object> parameters) {

    private static final CopyPaging BY_NUMBER = new CopyPaging("true", Map.of());

    CopyPaging {
        parameters = Map.copyOf(parameters);
    }

    static CopyPaging of(SearchCriteria criteria) {
        var after = criteria.after();
        return after == null
                ? BY_NUMBER
                : switch (criteria.sort()) {
                    case RELEVANCE, DISTANCE -> BY_NUMBER;
                    case DATE ->
                            behind("(starts_at, showtime_id) > (:afterStart, :afterId)", after);
                    case PRICE ->
                            after.after().lead() == null
                                    ? behind(
                                            "from_price IS NULL AND (starts_at, showtime_id)"
                                                    + " > (:afterStart, :afterId)",
                                            after)
                                    : behind(
                                            "(from_price > :afterPrice OR from_price IS NULL OR"
                                                    + " from_price = :afterPrice AND (starts_at,"
                                                    + " showtime_id) > (:afterStart, :afterId))",
                                            after);
                };
    }

    boolean isByNumber() {
        return parameters.isEmpty();
    }

    /** Where the next page goes on; absent when it is asked for by its number. */
    static @Nullable SearchPosition end(SearchCriteria criteria, ListingItem last) {
        return switch (criteria.sort()) {
            case RELEVANCE, DISTANCE -> null;
            case DATE ->
                    new SearchPosition(criteria.now(), null, last.startsAt(), last.showtimeId());
            case PRICE ->
                    new SearchPosition(
                            criteria.now(), amountOf(last), last.startsAt(), last.showtimeId());
        };
    }

    private static @Nullable Double amountOf(ListingItem item) {
        var price = item.fromPrice();
        return price == null ? null : Double.valueOf(price.amount());
    }

    private static CopyPaging behind(String condition, SearchCursor cursor) {
        var position = cursor.after();
        var parameters = new HashMap<String, Object>();
        parameters.put("afterStart", position.startsAt().atOffset(ZoneOffset.UTC));
        parameters.put("afterId", position.showtimeId());
        var price = position.lead();
        if (price != null) {
            parameters.put("afterPrice", price.longValue());
        }
        return new CopyPaging(condition, parameters);
    }
}
