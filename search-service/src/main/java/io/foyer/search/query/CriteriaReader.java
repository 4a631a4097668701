package io.foyer.search.query;

import io.foyer.common.paging.PageQuery;
import io.foyer.search.index.Folding;
import io.foyer.search.query.DateBound.Day;
import io.foyer.search.query.DateBound.Moment;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns a search's parameters into criteria, or refuses them with a problem that names each fault.
 */
@Component
class CriteriaReader {

    private static final String A_DATE =
            "a date like 2026-08-01 or an instant like 2026-08-01T18:00:00Z";

    private final SearchLimits limits;
    private final InstantSource time;

    CriteriaReader(SearchLimits limits, InstantSource time) {
        this.limits = limits;
        this.time = time;
    }

    SearchCriteria read(SearchParameters asked) {
        var reader = new ParameterReader(limits.maxFilter());
        var text = text(reader, asked.q());
        var near = reader.read("near", asked.near(), "lat,lon in degrees", QueryValues::point);
        var from = reader.read("from", asked.from(), A_DATE, QueryValues::date);
        var to = reader.read("to", asked.to(), A_DATE, QueryValues::date);
        var priceMin = reader.number("priceMin", asked.priceMin(), 0, Long.MAX_VALUE);
        var priceMax = reader.number("priceMax", asked.priceMax(), 0, Long.MAX_VALUE);
        var now = time.instant().truncatedTo(ChronoUnit.MINUTES);
        var criteria =
                new SearchCriteria(
                        text,
                        reader.read("type", asked.type(), "a category", QueryValues::category),
                        reader.read("city", asked.city(), "a city", QueryValues::folded),
                        near,
                        radius(reader, asked, near),
                        from == null ? new Moment(now) : from,
                        to,
                        priceMin,
                        priceMax,
                        available(reader, asked.available()),
                        sort(reader, asked.sort(), near, text),
                        page(reader, asked),
                        now,
                        null);
        if (priceMin != null && priceMax != null && priceMin > priceMax) {
            reader.reject("priceMax", "must not be less than priceMin");
        }
        if (from != null && to != null && startOf(to).isBefore(startOf(from))) {
            reader.reject("to", "must not be before from");
        }
        var cursor =
                reader.read(
                        "cursor",
                        asked.cursor(),
                        "the one that \"next\" of the page before carries",
                        code -> CursorCode.read(code, criteria));
        if (asked.cursor() != null && asked.page() != null) {
            reader.reject("page", "cannot be given with a cursor");
        }
        reader.refuseFaults();
        return cursor == null ? criteria : criteria.continuedAfter(cursor);
    }

    /** What was typed into a search box, folded. */
    String text(ParameterReader reader, @Nullable String typed) {
        if (typed == null) {
            return "";
        }
        if (typed.length() > limits.maxText()) {
            reader.reject("q", "is longer than " + limits.maxText() + " characters");
            return "";
        }
        return Folding.fold(typed);
    }

    private double radius(ParameterReader reader, SearchParameters asked, @Nullable GeoPoint near) {
        var expected = "a number from 1 to %.0f".formatted(limits.maxRadiusKm());
        var radius = reader.read("radiusKm", asked.radiusKm(), expected, Double::valueOf);
        if (radius == null) {
            return limits.radiusKm();
        }
        if (!(radius >= 1 && radius <= limits.maxRadiusKm())) {
            reader.reject("radiusKm", "must be " + expected);
        }
        if (near == null && asked.near() == null) {
            reader.reject("radiusKm", "needs near");
        }
        return radius;
    }

    private PageQuery page(ParameterReader reader, SearchParameters asked) {
        var page = reader.number("page", asked.page(), 0, PageQuery.MAX_PAGE);
        var size = reader.number("size", asked.size(), 1, PageQuery.MAX_SIZE);
        var query =
                new PageQuery(
                        page == null ? null : page.intValue(),
                        size == null ? null : size.intValue());
        if (query.offset() + query.size() > limits.window()) {
            reader.reject(
                    "page",
                    "goes beyond the first %d hits; follow \"next\" to get there"
                            .formatted(limits.window()));
        }
        return query;
    }

    private static SearchSort sort(
            ParameterReader reader, @Nullable String asked, @Nullable GeoPoint near, String text) {
        var sort =
                reader.read(
                        "sort",
                        asked,
                        "relevance, date, distance or price",
                        QueryValues::sortNamed);
        if (sort == SearchSort.DISTANCE && near == null) {
            reader.reject("sort", "by distance needs near");
        }
        if (sort == null) {
            return text.isEmpty() ? SearchSort.DATE : SearchSort.RELEVANCE;
        }
        return sort;
    }

    private static boolean available(ParameterReader reader, @Nullable String asked) {
        var available = reader.read("available", asked, "true or false", QueryValues::truth);
        return available != null && available;
    }

    private static Instant startOf(DateBound bound) {
        return switch (bound) {
            case Day(var date) -> date.atStartOfDay().toInstant(ZoneOffset.UTC);
            case Moment(var instant) -> instant;
        };
    }
}
