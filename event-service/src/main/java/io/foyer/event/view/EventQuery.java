package io.foyer.event.view;

import io.foyer.event.store.Columns;
import io.foyer.event.view.EventFilter.Sort;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A filter as SQL. The text is put together from the constants below alone; what a client sends
 * travels in parameters.
 */
final class EventQuery {

    private static final String DISTANCE =
            """
            2 * 6371 * asin(least(1, sqrt(
                sin(radians(v.lat - :lat) / 2) ^ 2
                + cos(radians(:lat)) * cos(radians(v.lat)) * sin(radians(v.lon - :lon) / 2) ^ 2)))
            """;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final Optional<Near> near;
    private final Sort sort;

    /**
     * @param owner whose events, drafts included; absent for everybody's public ones
     */
    EventQuery(EventFilter filter, Optional<UUID> owner, Instant now, double maxRadiusKm) {
        near = filter.area(maxRadiusKm);
        sort = sort(filter);
        parameters.put("now", Columns.timestamp(now));
        conditions.add("e.deleted_at IS NULL");
        owner.ifPresentOrElse(
                id -> only("e.organizer_id = :owner", "owner", id),
                () -> conditions.add("e.status IN ('PUBLISHED', 'POSTPONED')"));
        if (filter.venueId() != null) {
            only("e.venue_id = :venue", "venue", filter.venueId());
        }
        if (filter.category() != null) {
            only("e.category = :category", "category", filter.category().name());
        }
        if (filter.city() != null) {
            only("lower(v.city) = lower(:city)", "city", filter.city());
        }
        if (filter.date() != null) {
            between("day", filter.date(), filter.date().plusDays(1));
        }
        if (filter.month() != null) {
            between("month", filter.month().atDay(1), filter.month().plusMonths(1).atDay(1));
        }
        near.ifPresent(this::within);
    }

    private Sort sort(EventFilter filter) {
        var wanted = filter.sort() == null ? Sort.DATE : filter.sort();
        return wanted == Sort.DISTANCE && near.isEmpty() ? Sort.DATE : wanted;
    }

    private void only(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }

    /** Days at the venue; the wider range of instants around them lets the index help. */
    private void between(String name, LocalDate first, LocalDate end) {
        conditions.add(
                """
                EXISTS (SELECT 1 FROM listing d
                         WHERE d.event_id = e.id AND NOT d.removed
                           AND d.starts_at >= :%1$sEarliest AND d.starts_at < :%1$sLatest
                           AND (d.starts_at AT TIME ZONE d.time_zone)::date >= :%1$sFirst
                           AND (d.starts_at AT TIME ZONE d.time_zone)::date < :%1$sEnd)
                """
                        .formatted(name));
        parameters.put(
                name + "Earliest", first.minusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        parameters.put(name + "Latest", end.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        parameters.put(name + "First", first);
        parameters.put(name + "End", end);
    }

    private void within(Near circle) {
        parameters.putAll(circle.parameters());
        conditions.add("point(v.lon, v.lat) <@ box(point(:west, :south), point(:east, :north))");
        conditions.add(DISTANCE + " <= :radius");
    }

    String count() {
        return "SELECT count(*) FROM event e JOIN venue v ON v.id = e.venue_id" + where();
    }

    String page() {
        return """
        SELECT e.id, e.name, e.category, e.status, e.image_url, e.venue_id,
               v.name AS venue_name, v.city, v.country, v.time_zone,
               l.starts_at, l.from_price, l.currency,
        """
                + (near.isPresent() ? DISTANCE : "NULL::float8")
                + """
                 AS distance_km
                FROM event e
                JOIN venue v ON v.id = e.venue_id
                LEFT JOIN LATERAL (
                     SELECT min(n.starts_at) FILTER (WHERE n.starts_at >= :now) AS starts_at,
                            min(n.from_price) AS from_price, min(n.currency) AS currency
                       FROM listing n WHERE n.event_id = e.id AND NOT n.removed) l ON true
                """
                + where()
                + order();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private String where() {
        return " WHERE " + String.join(" AND ", conditions);
    }

    private String order() {
        return switch (sort) {
            case DATE -> " ORDER BY l.starts_at NULLS LAST, e.id";
            case NAME -> " ORDER BY lower(e.name), e.id";
            case DISTANCE -> " ORDER BY distance_km, e.id";
        };
    }
}
