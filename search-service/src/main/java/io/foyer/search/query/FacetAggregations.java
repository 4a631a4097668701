package io.foyer.search.query;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationRange;
import co.elastic.clients.elasticsearch._types.aggregations.RangeBucket;
import co.elastic.clients.util.NamedValue;
import io.foyer.search.query.Facets.Count;
import io.foyer.search.query.Facets.PriceCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The facets as Elasticsearch counts them. */
@Component
class FacetAggregations {

    private final SearchLimits limits;

    FacetAggregations(SearchLimits limits) {
        this.limits = limits;
    }

    Map<String, Aggregation> questions() {
        return Map.of(
                "type", mostFrequent("type"),
                "city", mostFrequent("city"),
                "month", inOrder("month"),
                "price", steps());
    }

    Facets read(Map<String, Aggregate> answers) {
        return new Facets(
                counts(answers, "type"),
                counts(answers, "city"),
                counts(answers, "month"),
                prices(answers));
    }

    private Aggregation mostFrequent(String field) {
        return Aggregation.of(
                facet -> facet.terms(terms -> terms.field(field).size(limits.facetValues())));
    }

    private Aggregation inOrder(String field) {
        var ascending = NamedValue.of("_key", SortOrder.Asc);
        return Aggregation.of(
                facet ->
                        facet.terms(
                                terms ->
                                        terms.field(field)
                                                .size(limits.facetValues())
                                                .order(ascending)));
    }

    private Aggregation steps() {
        var ranges = new ArrayList<AggregationRange>();
        var from = 0.0;
        for (var step : limits.priceSteps()) {
            var start = from;
            ranges.add(AggregationRange.of(range -> range.from(start).to(step.doubleValue())));
            from = step.doubleValue();
        }
        var last = from;
        ranges.add(AggregationRange.of(range -> range.from(last)));
        return Aggregation.of(
                facet -> facet.range(range -> range.field("fromPrice").ranges(ranges)));
    }

    private static List<Count> counts(Map<String, Aggregate> answers, String facet) {
        var answer = answers.get(facet);
        return answer == null || !answer.isSterms()
                ? List.of()
                : answer.sterms().buckets().array().stream()
                        .map(bucket -> new Count(bucket.key().stringValue(), bucket.docCount()))
                        .toList();
    }

    private static List<PriceCount> prices(Map<String, Aggregate> answers) {
        var answer = answers.get("price");
        return answer == null
                ? List.of()
                : answer.range().buckets().array().stream()
                        .filter(bucket -> bucket.docCount() > 0)
                        .map(FacetAggregations::price)
                        .toList();
    }

    private static PriceCount price(RangeBucket bucket) {
        return new PriceCount(
                bucket.from() == null ? 0 : bucket.from().longValue(),
                bucket.to() == null ? null : bucket.to().longValue(),
                bucket.docCount());
    }
}
