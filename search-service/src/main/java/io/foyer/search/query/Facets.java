package io.foyer.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the hits spread; empty lists in a degraded answer. */
record Facets(List<Count> type, List<Count> city, List<Count> month, List<PriceCount> price) {

    static final Facets NONE = new Facets(List.of(), List.of(), List.of(), List.of());

    record Count(String value, long count) {}

    /**
     * @param from included, minor units
     * @param to excluded, minor units; absent for the last step
     */
    record PriceCount(long from, @Nullable Long to, long count) {}
}
