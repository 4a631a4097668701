package io.foyer.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the hits spread; empty lists in a degraded answer to very many hits. */
record Facets(List<Count> type, List<Count> city, List<Count> month, List<PriceCount> price) {

    record Count(String value, long count) {}

    /**
     * @param from included, minor units
     * @param to excluded, minor units; absent for the last step
     */
    record PriceCount(long from, @Nullable Long to, long count) {}
}
