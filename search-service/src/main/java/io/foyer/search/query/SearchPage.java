package io.foyer.search.query;

import io.foyer.common.paging.PageQuery;
import io.foyer.search.listing.ListingItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search's answer as clients see it.
 *
 * @param next the query of the next page, with all that was asked; absent on the last
 */
record SearchPage(
        List<ListingItem> items,
        int page,
        int size,
        long total,
        @Nullable String next,
        Facets facets,
        @Nullable String didYouMean,
        boolean degraded) {

    static SearchPage of(SearchAnswer answer, PageQuery page, @Nullable String next) {
        return new SearchPage(
                answer.items(),
                page.page(),
                page.size(),
                answer.total(),
                next,
                answer.facets(),
                answer.didYouMean(),
                answer.degraded());
    }
}
