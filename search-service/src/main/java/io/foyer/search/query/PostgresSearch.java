package io.foyer.search.query;

import io.foyer.search.listing.ListingDatabase;
import io.foyer.search.listing.ListingItem;
import io.foyer.search.listing.ListingRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Search while Elasticsearch is away: the same filters, every word somewhere in names or place, no
 * forgiveness for typing, and no facets. Throws a {@code DataAccessException} when Postgres does
 * not answer in time.
 */
@Component
class PostgresSearch {

    private final ListingDatabase database;
    private final ListingRow row;
    private final SearchLimits limits;

    PostgresSearch(ListingDatabase database, ListingRow row, SearchLimits limits) {
        this.database = database;
        this.row = row;
        this.limits = limits;
    }

    SearchAnswer search(SearchCriteria criteria) {
        var where = ListingCondition.of(criteria);
        return database.readWithin(limits.fallbackTimeout(), jdbc -> answer(jdbc, where, criteria));
    }

    private SearchAnswer answer(JdbcClient jdbc, ListingCondition where, SearchCriteria criteria) {
        var total =
                jdbc.sql("SELECT count(*) FROM listing WHERE " + where.sql())
                        .params(where.parameters())
                        .query(Long.class)
                        .single();
        var items =
                jdbc
                        .sql(
                                "SELECT %s FROM listing WHERE %s ORDER BY %s LIMIT :size OFFSET :offset"
                                        .formatted(
                                                ListingRow.COLUMNS, where.sql(), order(criteria)))
                        .params(where.parameters())
                        .param("size", criteria.page().size())
                        .param("offset", criteria.page().offset())
                        .query(row)
                        .list()
                        .stream()
                        .map(ListingItem::of)
                        .map(item -> Distances.from(criteria.near(), item))
                        .toList();
        return new SearchAnswer(items, total, Facets.NONE, null, null, true);
    }

    private static String order(SearchCriteria criteria) {
        return switch (criteria.sort()) {
            case RELEVANCE -> "popularity DESC, starts_at, showtime_id";
            case DATE -> "starts_at, showtime_id";
            case PRICE -> "from_price NULLS LAST, starts_at, showtime_id";
            case DISTANCE -> ListingCondition.DISTANCE_KM + ", starts_at, showtime_id";
        };
    }
}
