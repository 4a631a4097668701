package io.foyer.search.query;

import io.foyer.common.paging.PageQuery;
import io.foyer.search.query.DateBound.Moment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A search that makes sense.
 *
 * @param text what was typed, folded; empty when nothing was
 * @param type a category, upper case
 * @param city a city, folded
 * @param near absent when distance does not matter
 * @param radiusKm counts only with {@code near}
 * @param from first day (that day included) or moment
 * @param to last day (that day included) or the moment before which it must start
 * @param priceMin minor units
 * @param priceMax minor units
 * @param availableOnly leaves out what is sold out or not on sale
 * @param now the moment it is asked for, to the minute; of the first page, on all that follow it by
 *     cursor
 * @param after where the page before ended; absent when pages are counted
 */
record SearchCriteria(
        String text,
        @Nullable String type,
        @Nullable String city,
        @Nullable GeoPoint near,
        double radiusKm,
        DateBound from,
        @Nullable DateBound to,
        @Nullable Long priceMin,
        @Nullable Long priceMax,
        boolean availableOnly,
        SearchSort sort,
        PageQuery page,
        Instant now,
        @Nullable SearchCursor after) {

    private static final Moment ANY_MOMENT = new Moment(Instant.EPOCH);

    boolean hasText() {
        return !text.isEmpty();
    }

    /** How many hits come before this page. */
    long seen() {
        return after == null ? page.offset() : after.seen();
    }

    /** The same on the page after the one that a cursor marks. */
    SearchCriteria continuedAfter(SearchCursor cursor) {
        return at(
                cursor.after().weighedAt(),
                upcoming() ? new Moment(cursor.after().weighedAt()) : from,
                page,
                cursor);
    }

    /**
     * What is asked for, whichever page is wanted and whenever: equal for all pages of a search.
     */
    SearchCriteria question() {
        return at(Instant.EPOCH, upcoming() ? ANY_MOMENT : from, new PageQuery(null, null), null);
    }

    SearchCriteria sortedBy(SearchSort other) {
        return new SearchCriteria(
                text,
                type,
                city,
                near,
                radiusKm,
                from,
                to,
                priceMin,
                priceMax,
                availableOnly,
                other,
                page,
                now,
                after);
    }

    /** Whether only what has begun is left out. */
    boolean upcoming() {
        return from.equals(new Moment(now));
    }

    private SearchCriteria at(
            Instant moment, DateBound start, PageQuery wanted, @Nullable SearchCursor cursor) {
        return new SearchCriteria(
                text,
                type,
                city,
                near,
                radiusKm,
                start,
                to,
                priceMin,
                priceMax,
                availableOnly,
                sort,
                wanted,
                moment,
                cursor);
    }
}
