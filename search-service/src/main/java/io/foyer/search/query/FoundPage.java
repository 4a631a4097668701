package io.foyer.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.foyer.search.listing.ListingItem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One page as Elasticsearch found it. */
final class FoundPage {

    private FoundPage() {}

    static SearchAnswer of(
            SearchCriteria criteria, SearchResponse<FoundListing> response, Counts counts) {
        var hits = response.hits().hits();
        var items =
                hits.stream()
                        .map(Hit::source)
                        .filter(Objects::nonNull)
                        .map(FoundListing::item)
                        .map(item -> Distances.from(criteria.near(), item))
                        .toList();
        var end = items.isEmpty() ? null : position(criteria, hits.getLast(), items.getLast());
        return new SearchAnswer(items, counts.total(), counts.facets(), null, end, false);
    }

    private static SearchPosition position(
            SearchCriteria criteria, Hit<FoundListing> hit, ListingItem item) {
        var lead =
                switch (criteria.sort()) {
                    case DATE -> null;
                    case PRICE -> amountOf(item);
                    case RELEVANCE, DISTANCE -> numberOf(hit.sort().getFirst());
                };
        return new SearchPosition(criteria.now(), lead, item.startsAt(), item.showtimeId());
    }

    private static @Nullable Double amountOf(ListingItem item) {
        var price = item.fromPrice();
        return price == null ? null : Double.valueOf(price.amount());
    }

    private static Double numberOf(FieldValue value) {
        return value.isLong()
                ? Double.valueOf(value.longValue())
                : Double.valueOf(value.doubleValue());
    }
}
