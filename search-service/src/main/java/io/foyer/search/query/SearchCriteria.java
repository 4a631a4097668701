package io.foyer.search.query;

import io.foyer.common.paging.PageQuery;
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
        PageQuery page) {

    boolean hasText() {
        return !text.isEmpty();
    }
}
