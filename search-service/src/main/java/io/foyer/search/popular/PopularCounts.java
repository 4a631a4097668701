package io.foyer.search.popular;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * What became of questions that may be kept. Those neither {@code shared} nor {@code loaded} were
 * answered from this instance's own copies.
 *
 * @param asked all of them
 * @param shared answered from Redis
 * @param loaded asked anew
 * @param waits looks at Redis while another instance was asking
 * @param kept put into Redis
 * @param evicted taken out of it to make room
 */
record PopularCounts(
        Counter asked,
        Counter shared,
        Counter loaded,
        Counter waits,
        Counter kept,
        Counter evicted) {

    static PopularCounts of(MeterRegistry metrics) {
        return new PopularCounts(
                metrics.counter("foyer.search.popular.asked"),
                metrics.counter("foyer.search.popular.shared"),
                metrics.counter("foyer.search.popular.loaded"),
                metrics.counter("foyer.search.popular.waits"),
                metrics.counter("foyer.search.popular.kept"),
                metrics.counter("foyer.search.popular.evicted"));
    }
}
