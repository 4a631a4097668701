package io.foyer.event.browse;

import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.event.view.PerformerDocument;
import io.foyer.event.view.VenueDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists what has a name: venues and performers. */
@Repository
class NamedLists {

    private final JdbcClient jdbc;
    private final Totals totals;

    NamedLists(JdbcClient jdbc, Totals totals) {
        this.jdbc = jdbc;
        this.totals = totals;
    }

    /** By name; only those of one city, if one is given (in any case). */
    PageOf<VenueDocument> venues(Optional<String> city, PageQuery page) {
        var which =
                new Which(
                        "venue",
                        city.map(name -> "WHERE lower(city) = lower(:value)").orElse(""),
                        city.orElse(""));
        return page(which, VenueDocument.COLUMNS, "name", page, (row, i) -> VenueDocument.of(row));
    }

    /** Those that an account has entered, by name. */
    PageOf<VenueDocument> ownVenues(UUID owner, PageQuery page) {
        var which = new Which("venue", "WHERE owner_id = :value", owner);
        return page(which, VenueDocument.COLUMNS, "name", page, (row, i) -> VenueDocument.of(row));
    }

    /** By name; only those of exactly one name, if one is given (in any case). */
    PageOf<PerformerDocument> performers(Optional<String> name, PageQuery page) {
        var which =
                new Which(
                        "performer",
                        name.map(given -> "WHERE lower(name) = lower(:value)").orElse(""),
                        name.orElse(""));
        return page(
                which,
                PerformerDocument.COLUMNS,
                "lower(name)",
                page,
                (row, i) -> PerformerDocument.of(row));
    }

    private <T> PageOf<T> page(
            Which which, String columns, String order, PageQuery page, RowMapper<T> mapper) {
        var items =
                jdbc.sql(
                                "SELECT %s FROM %s %s ORDER BY %s, id LIMIT %d OFFSET %d"
                                        .formatted(
                                                columns,
                                                which.table,
                                                which.where,
                                                order,
                                                page.size(),
                                                page.offset()))
                        .params(Map.of("value", which.value))
                        .query(mapper)
                        .list();
        return PageOf.of(items, page, total(which, items, page));
    }

    private long total(Which which, List<?> items, PageQuery page) {
        if (items.size() < page.size() && (page.offset() == 0 || !items.isEmpty())) {
            return page.offset() + items.size();
        }
        return totals.of(
                which,
                () ->
                        jdbc.sql("SELECT count(*) FROM " + which.table + " " + which.where)
                                .params(Map.of("value", which.value))
                                .query(Long.class)
                                .single());
    }

    /**
     * Which rows of a table.
     *
     * @param where text of ours; what a client sent is the value
     */
    private record Which(String table, String where, Object value) {}
}
