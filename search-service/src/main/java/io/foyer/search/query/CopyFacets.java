package io.foyer.search.query;

import io.foyer.search.query.CopyMatches.Spread;
import io.foyer.search.query.Facets.Count;
import io.foyer.search.query.Facets.PriceCount;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The facets of a degraded answer, in the order that Elasticsearch gives them. */
@Component
class CopyFacets {

    private static final Comparator<Count> MOST_FREQUENT =
            Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value);

    private final SearchLimits limits;

    CopyFacets(SearchLimits limits) {
        this.limits = limits;
    }

    Facets of(List<Spread> spread) {
        return new Facets(
                counts(spread, "type", MOST_FREQUENT),
                counts(spread, "city", MOST_FREQUENT),
                counts(spread, "month", Comparator.comparing(Count::value)),
                spread.stream()
                        .filter(each -> each.facet().equals("price"))
                        .sorted(Comparator.comparingInt(each -> Integer.parseInt(each.value())))
                        .map(each -> step(Integer.parseInt(each.value()), each.hits()))
                        .toList());
    }

    private List<Count> counts(List<Spread> spread, String facet, Comparator<Count> order) {
        return spread.stream()
                .filter(each -> each.facet().equals(facet))
                .map(each -> new Count(each.value(), each.hits()))
                .sorted(order)
                .limit(limits.facetValues())
                .toList();
    }

    private PriceCount step(int number, long hits) {
        var steps = limits.priceSteps();
        return new PriceCount(
                number == 0 ? 0 : steps.get(number - 1),
                number == steps.size() ? null : steps.get(number),
                hits);
    }
}
