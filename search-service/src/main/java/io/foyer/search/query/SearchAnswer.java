package io.foyer.search.query;

import io.foyer.search.listing.ListingItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of hits.
 *
 * @param total how many hits there are in all; in a degraded answer no more than are counted, or as
 *     many as were seen
 * @param didYouMean what may have been meant by words that nothing contains
 * @param end behind the last of the items; absent when there are none, and when a degraded answer
 *     can only be paged through by number
 * @param degraded whether it comes from Postgres; it has no facets then when the hits are more than
 *     are counted
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
