package io.foyer.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.foyer.search.index.IndexProperties;
import io.foyer.search.index.SearchCluster;
import io.foyer.search.listing.ListingItem;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Search as it should be. Throws whatever the client throws when Elasticsearch does not answer. */
@Component
class ElasticsearchSearch {

    private final SearchCluster cluster;
    private final IndexProperties index;
    private final FacetAggregations facets;
    private final InstantSource time;

    ElasticsearchSearch(
            SearchCluster cluster,
            IndexProperties index,
            FacetAggregations facets,
            InstantSource time) {
        this.cluster = cluster;
        this.index = index;
        this.facets = facets;
        this.time = time;
    }

    SearchAnswer search(SearchCriteria criteria) throws IOException {
        if (!criteria.hasText()) {
            return answer(criteria, ask(criteria, Query.of(all -> all.matchAll(any -> any)), null));
        }
        var exact = ask(criteria, TextQuery.exact(criteria.text()), null);
        if (totalOf(exact) > 0) {
            return answer(criteria, exact);
        }
        var words = TextQuery.meaningful(criteria.text());
        return answer(criteria, ask(criteria, TextQuery.forgiving(criteria.text()), words));
    }

    private SearchResponse<FoundListing> ask(
            SearchCriteria criteria, Query matching, @Nullable String toCorrect)
            throws IOException {
        var query = ListingQuery.weighed(matching, ListingFilters.of(criteria), time.instant());
        var request =
                new SearchRequest.Builder()
                        .index(index.alias())
                        .query(query)
                        .sort(ListingQuery.order(criteria))
                        .trackScores(true)
                        .trackTotalHits(total -> total.enabled(true))
                        .from(Math.toIntExact(criteria.page().offset()))
                        .size(criteria.page().size())
                        .source(source -> source.filter(fields -> fields.includes("item")))
                        .aggregations(facets.questions());
        if (toCorrect != null) {
            request.suggest(
                    suggest -> suggest.suggesters(DidYouMean.NAME, DidYouMean.question(toCorrect)));
        }
        return cluster.reading().search(request.build(), FoundListing.class);
    }

    private SearchAnswer answer(SearchCriteria criteria, SearchResponse<FoundListing> response) {
        var suggestions = response.suggest().get(DidYouMean.NAME);
        return new SearchAnswer(
                itemsOf(response.hits().hits(), criteria.near()),
                totalOf(response),
                facets.read(response.aggregations()),
                DidYouMean.read(TextQuery.meaningful(criteria.text()), suggestions),
                false);
    }

    private static List<ListingItem> itemsOf(
            List<Hit<FoundListing>> hits, @Nullable GeoPoint near) {
        return hits.stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .map(FoundListing::item)
                .map(item -> Distances.from(near, item))
                .toList();
    }

    private static long totalOf(SearchResponse<?> response) {
        var total = response.hits().total();
        return total == null ? 0 : total.value();
    }
}
