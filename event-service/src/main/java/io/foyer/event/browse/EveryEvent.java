package io.foyer.event.browse;

import io.foyer.event.browse.EventFilter.Sort;
import java.util.ArrayList;
import java.util.List;

/**
 * Events whether or not they have a showtime: by name, those of one organizer, and the public ones
 * with nothing to come, which end the lists by date.
 */
final class EveryEvent {

    private static final String ON_SHOW =
            "e.deleted_at IS NULL AND e.status IN ('PUBLISHED', 'POSTPONED')";

    private static final String OF_OWNER = "e.deleted_at IS NULL AND e.organizer_id = :owner";

    private final Selection selection;
    private final boolean onlyUndated;

    private EveryEvent(Selection selection, boolean onlyUndated) {
        this.selection = selection;
        this.onlyUndated = onlyUndated;
    }

    /** All of them, in the order asked for. */
    static EveryEvent of(Selection selection) {
        return new EveryEvent(selection, false);
    }

    /** Those with nothing to come. */
    static EveryEvent undated(Selection selection) {
        return new EveryEvent(selection, true);
    }

    Query page(int size, long offset) {
        var sql =
                """
                SELECT e.*, v.name AS venue_name, v.city, v.country, v.time_zone,
                       p.from_price, p.currency
                  FROM (SELECT e.id, e.name, e.category, e.status, e.image_url, e.venue_id,
                               %s AS starts_at, %s AS distance_km
                          FROM event e %s
                         WHERE %s ORDER BY %s LIMIT %d OFFSET %d) e
                  JOIN venue v ON v.id = e.venue_id
                  %s
                 ORDER BY %s
                """
                        .formatted(
                                nextStart(),
                                selection.distance("p"),
                                place(),
                                where(),
                                order("e.name", "e.id"),
                                size,
                                offset,
                                cheapest("e"),
                                order("e.name", "e.id"));
        return new Query(sql, selection.parameters());
    }

    Query count() {
        return new Query(
                "SELECT count(*) FROM event e " + place() + " WHERE " + where(),
                selection.parameters());
    }

    /** The venue, where it decides about what is listed; else only those shown are looked up. */
    private String place() {
        return isPlaced() ? "JOIN venue p ON p.id = e.venue_id" : "";
    }

    private boolean isPlaced() {
        return selection.filter().city() != null || selection.area().isPresent();
    }

    /** The cheapest ticket of an event's listings that is still to be had, else that was. */
    static String cheapest(String event) {
        return """
        LEFT JOIN LATERAL (
             SELECT c.from_price, c.currency FROM listing c
              WHERE c.event_id = %s.id AND NOT c.removed AND c.from_price IS NOT NULL
              ORDER BY c.availability = 'SOLD_OUT', c.from_price LIMIT 1) p ON true
        """
                .formatted(event);
    }

    private String where() {
        List<String> conditions = new ArrayList<>();
        conditions.add(selection.owner().isPresent() ? OF_OWNER : ON_SHOW);
        conditions.addAll(selection.narrow("e", "p"));
        if (selection.area().isPresent()) {
            conditions.add("e.venue_id = ANY (:venues) AND p.id = ANY (:venues)");
        }
        if (selection.days().isPresent()) {
            conditions.add(nextStart() + " IS NOT NULL");
        } else if (onlyUndated) {
            conditions.add(nextStart() + " IS NULL");
        }
        return String.join(" AND ", conditions);
    }

    private String nextStart() {
        return "(SELECT n.starts_at FROM listing n WHERE n.event_id = e.id AND "
                + selection.when("n")
                + " ORDER BY n.starts_at LIMIT 1)";
    }

    private String order(String name, String id) {
        if (onlyUndated) {
            return selection.sort() == Sort.DISTANCE ? "distance_km, " + id : id;
        }
        return switch (selection.sort()) {
            case DATE -> "starts_at NULLS LAST, " + id;
            case NAME -> "lower(" + name + "), " + id;
            case DISTANCE -> "distance_km, " + id;
        };
    }
}
