package io.foyer.event.browse;

import io.foyer.event.programme.EventCategory;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events a list shows; what is absent does not narrow it.
 *
 * @param date a day on which it happens, as the clock at its venue shows it
 * @param month a month in which it happens, such as 2026-06
 * @param near a point as {@code lat,lon}
 * @param radiusKm around that point; 50 when absent
 * @param mine those of the caller, drafts included
 * @param sort by the next showtime when absent
 */
record EventFilter(
        @Nullable UUID venueId,
        @Nullable EventCategory category,
        @Nullable LocalDate date,
        @Nullable YearMonth month,
        @Nullable @Size(max = 100) String city,
        @Nullable @Pattern(regexp = POINT, message = "must be latitude,longitude in degrees")
                String near,
        @Nullable @Positive Double radiusKm,
        @Nullable Boolean mine,
        @Nullable Sort sort) {

    private static final String POINT =
            "-?(90(\\.0+)?|[0-8]?\\d(\\.\\d+)?),-?(180(\\.0+)?|(1[0-7]|0?\\d)?\\d(\\.\\d+)?)";

    private static final double USUAL_RADIUS_KM = 50;

    /** In which order events are listed. */
    enum Sort {
        DATE,
        NAME,
        DISTANCE
    }

    /** The circle to look in; no wider than the limit. */
    Optional<Near> circle(double maxRadiusKm) {
        if (near == null) {
            return Optional.empty();
        }
        var comma = near.indexOf(',');
        return Optional.of(
                new Near(
                        Double.parseDouble(near.substring(0, comma)),
                        Double.parseDouble(near.substring(comma + 1)),
                        Math.min(radiusKm == null ? USUAL_RADIUS_KM : radiusKm, maxRadiusKm)));
    }

    /** The days asked for by {@code date} and {@code month}; those in both, given both. */
    Optional<Days> days() {
        var ofMonth =
                Optional.ofNullable(month).map(m -> new Days(m.atDay(1), m.plusMonths(1).atDay(1)));
        return date == null
                ? ofMonth
                : Optional.of(new Days(date, date.plusDays(1)))
                        .map(day -> ofMonth.map(day::and).orElse(day));
    }

    boolean onlyMine() {
        return mine != null && mine;
    }

    /** The same events in no particular order. */
    EventFilter unsorted() {
        return new EventFilter(venueId, category, date, month, city, near, radiusKm, mine, null);
    }

    /** What was asked, as the parameters of an address. */
    Map<String, Object> asked() {
        var asked = new LinkedHashMap<String, Object>();
        asked.put("venueId", venueId);
        asked.put("category", category);
        asked.put("date", date);
        asked.put("month", month);
        asked.put("city", city);
        asked.put("near", near);
        asked.put("radiusKm", radiusKm);
        asked.put("mine", mine);
        asked.put("sort", sort);
        asked.values().removeIf(Objects::isNull);
        return asked;
    }
}
