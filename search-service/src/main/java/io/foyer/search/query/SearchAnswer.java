package io.foyer.search.query;

import io.foyer.search.listing.ListingItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of hits.
 *
 * @param total how many hits there are in all
 * @param didYouMean what may have been meant by words that nothing contains
 * @param end behind the last of the items; absent when there are none
 * @param degraded whether it comes from Postgres, without forgiveness for typing, and facets
 */
record SearchAnswer(
        List<ListingItem> items,
        long total,
        Facets facets,
        @Nullable String didYouMean,
        @Nullable SearchPosition end,
        boolean degraded) {

    /** The same with a word on what was taken to be meant. */
    SearchAnswer meaning(@Nullable String meant) {
        return new SearchAnswer(items, total, facets, meant, end, degraded);
    }
}
