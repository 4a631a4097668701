package io.foyer.event.browse;

import io.foyer.event.browse.EventFilter.Sort;

/**
 * Public events that have a showtime in the range, in the order of its start: a walk over listings
 * along an index that skips all but the first of each event, and stops when the page is full.
 *
 * <p>That a listing is the first of its event is asked as a subquery with a limit, which Postgres
 * cannot turn into a join that reads everything; and as a CASE, whose outcome it does not guess at:
 * expecting a single row, it would read all that match and sort them.
 */
final class DatedEvents {

    private final Selection selection;

    DatedEvents(Selection selection) {
        this.selection = selection;
    }

    Query page(int size, long offset) {
        var sql =
                """
                SELECT l.id, l.name, l.category, e.status, l.image_url, l.venue_id, l.venue_name,
                       l.city, l.country, l.time_zone, l.starts_at, p.from_price, p.currency,
                       l.distance_km
                  FROM (%s ORDER BY %s LIMIT %d OFFSET %d) l
                  JOIN event e ON e.id = l.id
                  %s
                 ORDER BY %2$s
                """
                        .formatted(
                                found(size + offset),
                                order(),
                                size,
                                offset,
                                EveryEvent.cheapest("l"));
        return new Query(sql, selection.parameters());
    }

    Query count() {
        var sql =
                "SELECT count(DISTINCT l.event_id) FROM listing l WHERE "
                        + selection.when("l")
                        + (selection.area().isPresent() ? " AND l.venue_id = ANY (:venues)" : "")
                        + and();
        return new Query(sql, selection.parameters());
    }

    /** Near a point: the first ones of each venue, so that a big city is not read as a whole. */
    private String found(long most) {
        return selection.area().isEmpty()
                ? firsts("")
                : """
                SELECT n.* FROM unnest(:venues::uuid[]) v (id) CROSS JOIN LATERAL (
                    %s ORDER BY l.starts_at, l.event_id LIMIT %d) n
                """
                        .formatted(firsts(" AND l.venue_id = v.id"), most);
    }

    private String firsts(String where) {
        return """
        SELECT l.event_id AS id, l.event_name AS name, l.category, l.image_url, l.venue_id,
               l.venue_name, l.city, l.country, l.time_zone, l.starts_at,
        """
                + selection.distance("l")
                + " AS distance_km FROM listing l WHERE "
                + selection.when("l")
                + and()
                + where
                + """
                 AND CASE WHEN l.showtime_id = (
                      SELECT f.showtime_id FROM listing f
                       WHERE f.event_id = l.event_id AND
                """
                + selection.when("f")
                + " ORDER BY f.starts_at, f.showtime_id LIMIT 1) THEN true END";
    }

    private String and() {
        var conditions = selection.narrow("l", "l");
        return conditions.isEmpty() ? "" : " AND " + String.join(" AND ", conditions);
    }

    private String order() {
        return selection.sort() == Sort.DISTANCE ? "distance_km, starts_at, id" : "starts_at, id";
    }
}
