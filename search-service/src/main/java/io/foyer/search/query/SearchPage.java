package io.foyer.search.query;

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
        long page,
        int size,
        long total,
        @Nullable String next,
        Facets facets,
        @Nullable String didYouMean,
        boolean degraded) {

    static SearchPage of(SearchCriteria asked, SearchAnswer answer, @Nullable String next) {
        var size = asked.page().size();
        return new SearchPage(
                answer.items(),
                asked.seen() / size,
                size,
                answer.total(),
                next,
                answer.facets(),
                answer.didYouMean(),
                answer.degraded());
    }
}
