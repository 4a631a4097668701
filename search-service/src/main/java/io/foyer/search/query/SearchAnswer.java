package io.foyer.search.query;

import io.foyer.search.listing.ListingItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of hits.
 *
 * @param total how many hits there are in all
 * @param didYouMean what may have been meant by words that nothing contains
 * @param degraded whether it comes from Postgres, without forgiveness for typing, and facets
 */
record SearchAnswer(
        List<ListingItem> items,
        long total,
        Facets facets,
        @Nullable String didYouMean,
        boolean degraded) {}
