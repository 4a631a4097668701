package io.foyer.event.browse;

import io.foyer.event.browse.EventFilter.Sort;
import io.foyer.event.store.Columns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events a list is made of, and what that is in SQL. An alias in the conditions is a table
 * that has the columns asked for: {@code listing} has them all.
 *
 * @param owner whose events, drafts included; absent for everybody's public ones
 * @param area where; absent for everywhere
 */
record Selection(EventFilter filter, Optional<UUID> owner, Optional<Area> area, Instant now) {

    private static final String DISTANCE =
            """
            2 * 6371 * asin(least(1, sqrt(
                sin(radians(%1$s.lat - :lat) / 2) ^ 2
                + cos(radians(:lat)) * cos(radians(%1$s.lat))
                  * sin(radians(%1$s.lon - :lon) / 2) ^ 2)))
            """;

    /** What a number of all items is remembered by. */
    Object counted() {
        return new Counted(filter.unsorted(), owner);
    }

    private record Counted(EventFilter filter, Optional<UUID> owner) {}

    Optional<Days> days() {
        return filter.days();
    }

    Sort sort() {
        var wanted = filter.sort() == null ? Sort.DATE : filter.sort();
        return wanted == Sort.DISTANCE && area.isEmpty() ? Sort.DATE : wanted;
    }

    /** How far away, in kilometres; null when no point was given. */
    String distance(String alias) {
        return area.isPresent() ? DISTANCE.formatted(alias) : "NULL::float8";
    }

    /** Narrows by venue, by category and to the circle. */
    List<String> narrow(String listed, String placed) {
        var conditions = new ArrayList<String>();
        if (filter.venueId() != null) {
            conditions.add(listed + ".venue_id = :venue");
        }
        if (filter.category() != null) {
            conditions.add(listed + ".category = :category");
        }
        if (filter.city() != null) {
            conditions.add("lower(" + placed + ".city) = lower(:city)");
        }
        if (area.isPresent()) {
            conditions.add(DISTANCE.formatted(placed) + " <= :radius");
        }
        return conditions;
    }

    /**
     * Listings of the days asked for; without any, those to come. The exact days are asked as a
     * CASE: Postgres would take the plain condition for a rare one and sort instead of walking.
     */
    String when(String alias) {
        return days().isEmpty()
                ? " NOT %1$s.removed AND %1$s.starts_at >= :now ".formatted(alias)
                : """
                NOT %1$s.removed
                AND %1$s.starts_at >= :earliest AND %1$s.starts_at < :latest
                AND CASE WHEN (%1$s.starts_at AT TIME ZONE %1$s.time_zone)::date >= :first
                            AND (%1$s.starts_at AT TIME ZONE %1$s.time_zone)::date < :end
                           THEN true END
                """
                        .formatted(alias);
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("now", Columns.timestamp(now));
        owner.ifPresent(id -> parameters.put("owner", id));
        put(parameters, "venue", filter.venueId());
        put(parameters, "category", filter.category() == null ? null : filter.category().name());
        put(parameters, "city", filter.city());
        days().ifPresent(
                        days -> {
                            parameters.put("earliest", days.earliest());
                            parameters.put("latest", days.latest());
                            parameters.put("first", days.first());
                            parameters.put("end", days.end());
                        });
        area.ifPresent(
                where -> {
                    parameters.put("lat", where.circle().lat());
                    parameters.put("lon", where.circle().lon());
                    parameters.put("radius", where.circle().radiusKm());
                    parameters.put("venues", where.venueIds());
                });
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
