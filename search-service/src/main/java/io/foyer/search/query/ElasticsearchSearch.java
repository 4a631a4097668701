package io.foyer.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.foyer.search.index.IndexProperties;
import io.foyer.search.index.SearchCluster;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Search as it should be. Throws whatever the client throws when Elasticsearch does not answer. */
@Component
class ElasticsearchSearch {

    private final SearchCluster cluster;
    private final IndexProperties index;
    private final FacetAggregations facets;
    private final BroadCounts broad;
    private final SearchLimits limits;

    ElasticsearchSearch(
            SearchCluster cluster,
            IndexProperties index,
            FacetAggregations facets,
            BroadCounts broad,
            SearchLimits limits) {
        this.cluster = cluster;
        this.index = index;
        this.facets = facets;
        this.broad = broad;
        this.limits = limits;
    }

    /** One question for most; a text that nothing contains costs two more, to be corrected. */
    SearchAnswer search(SearchCriteria criteria) throws IOException {
        if (!criteria.hasText()) {
            return ask(criteria, null);
        }
        var text = TypedText.of(criteria.text(), limits.maxWords());
        var exact = ask(criteria, TextQuery.exact(text));
        return exact.total() > 0 ? exact : forgive(criteria, text, exact);
    }

    private SearchAnswer forgive(SearchCriteria criteria, TypedText text, SearchAnswer exact)
            throws IOException {
        var corrections = Corrections.NONE;
        if (DidYouMean.canCorrect(text)) {
            var question = DidYouMean.question(index.alias(), text);
            corrections = DidYouMean.read(text, cluster.search(question, FoundListing.class));
        }
        if (corrections.isEmpty() && text.words().size() == 1) {
            return exact;
        }
        var answer = count(criteria, TextQuery.forgiving(text, corrections));
        return answer.meaning(corrections.meant(text.tokens(), answer.items()));
    }

    private SearchAnswer ask(SearchCriteria criteria, @Nullable Query matching) throws IOException {
        var known = broad.of(criteria);
        if (known != null) {
            return FoundPage.of(criteria, find(criteria, matching, false), known);
        }
        var answer = count(criteria, matching);
        broad.remember(criteria, new Counts(answer.total(), answer.facets()));
        return answer;
    }

    private SearchAnswer count(SearchCriteria criteria, @Nullable Query matching)
            throws IOException {
        var response = find(criteria, matching, true);
        return FoundPage.of(criteria, response, countsOf(response));
    }

    private SearchResponse<FoundListing> find(
            SearchCriteria criteria, @Nullable Query matching, boolean counting)
            throws IOException {
        var request = requestFor(criteria, matching, counting);
        return cluster.search(request, FoundListing.class);
    }

    private SearchRequest requestFor(
            SearchCriteria criteria, @Nullable Query matching, boolean counting) {
        var request =
                new SearchRequest.Builder()
                        .index(index.alias())
                        .query(ListingQuery.of(criteria, matching))
                        .sort(ListingQuery.order(criteria))
                        .trackTotalHits(total -> total.enabled(counting))
                        .size(criteria.page().size());
        var cursor = criteria.after();
        if (cursor == null) {
            request.from(Math.toIntExact(criteria.page().offset()));
        } else {
            request.searchAfter(ListingQuery.after(criteria, cursor.after()));
        }
        if (counting) {
            request.aggregations(facets.questions());
        }
        return request.build();
    }

    private Counts countsOf(SearchResponse<?> response) {
        var total = response.hits().total();
        return new Counts(total == null ? 0 : total.value(), facets.read(response.aggregations()));
    }
}
