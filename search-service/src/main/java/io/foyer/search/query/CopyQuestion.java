package io.foyer.search.query;

import io.foyer.search.copy.CopyProperties;
import io.foyer.search.copy.CopyReading;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the copy which showtimes match. Up to a bound, matches are read once, and counted, weighed
 * and put in order from there. Of more than that nobody sees all: they are not counted further, and
 * only those of the page are picked, in the order of an index.
 */
@Component
class CopyQuestion {

    static final String FEW =
            """
            WITH matched AS MATERIALIZED (
              SELECT showtime_id, starts_at, starts_on, category, city, from_price, popularity,
                     standing, place, words
              FROM listing_copy WHERE %1$s LIMIT :bound + 1
            ), counted AS MATERIALIZED (
              SELECT count(*) AS total FROM matched
            )
            SELECT total,
              ARRAY(SELECT showtime_id FROM matched WHERE total <= :bound
                    ORDER BY %2$s LIMIT :size OFFSET :offset) AS page,
              (SELECT json_agg(spread) FROM (
                SELECT 'type' AS facet, category AS value, count(*) AS hits
                FROM matched WHERE total <= :bound GROUP BY category
                UNION ALL
                SELECT 'city', city, count(*) FROM matched WHERE total <= :bound GROUP BY city
                UNION ALL
                SELECT 'month', to_char(starts_on, 'YYYY-MM'), count(*)
                FROM matched WHERE total <= :bound GROUP BY 2
                UNION ALL
                SELECT 'price', width_bucket(from_price, CAST(:steps AS bigint[]))::text, count(*)
                FROM matched WHERE total <= :bound AND from_price IS NOT NULL GROUP BY 2
              ) spread) AS spread
            FROM counted
            """;

    static final String MANY =
            """
            SELECT showtime_id FROM listing_copy WHERE %1$s AND %2$s
            ORDER BY %3$s LIMIT :size OFFSET :offset
            """;

    private static final TypeReference<List<CopyMatches.Spread>> SPREAD = new TypeReference<>() {};

    private final SearchLimits limits;
    private final int bound;
    private final JsonMapper json = new JsonMapper();

    CopyQuestion(SearchLimits limits, CopyProperties copy) {
        this.limits = limits;
        this.bound = copy.counted();
    }

    /**
     * @param words what the text asks for; absent when there is none
     */
    CopyMatches ask(CopyReading reading, SearchCriteria criteria, @Nullable WordQuery words) {
        var where = ListingCondition.of(criteria, words);
        var few =
                reading.sql(FEW.formatted(where.sql(), CopyOrder.ofFew(criteria)))
                        .params(where.parameters())
                        .param("bound", bound)
                        .param("steps", limits.priceSteps().toArray(Long[]::new))
                        .param("now", criteria.now().atOffset(ZoneOffset.UTC))
                        .param("size", criteria.page().size())
                        .param("offset", criteria.seen())
                        .query(this::matches)
                        .single();
        return few.total() <= bound ? few : many(reading, criteria, where);
    }

    private CopyMatches many(CopyReading reading, SearchCriteria criteria, ListingCondition where) {
        var paging = CopyPaging.of(criteria);
        var size = criteria.page().size();
        var sql = MANY.formatted(where.sql(), paging.condition(), CopyOrder.ofMany(criteria));
        var page =
                reading.sql(sql)
                        .params(where.parameters())
                        .params(paging.parameters())
                        .param("size", size)
                        .param("offset", paging.isByNumber() ? criteria.seen() : 0)
                        .query(UUID.class)
                        .list();
        // Of a full page nobody knows whether it is the last.
        var seen = criteria.seen() + page.size() + (page.size() == size ? 1 : 0);
        var total = paging.isByNumber() ? bound : Math.max(bound, seen);
        return new CopyMatches(total, page, List.of());
    }

    private CopyMatches matches(ResultSet row, int number) throws SQLException {
        var spread = row.getString("spread");
        return new CopyMatches(
                row.getLong("total"),
                idsOf(row.getArray("page")),
                spread == null ? List.of() : json.readValue(spread, SPREAD));
    }

    private static List<UUID> idsOf(Array array) throws SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }
}
