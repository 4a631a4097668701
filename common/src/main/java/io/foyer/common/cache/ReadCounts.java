package io.foyer.common.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * What readers of one kind met.
 *
 * @param own copies of this instance
 * @param shared copies in Redis
 * @param loads readings at the source
 * @param waits looks at Redis while another instance was loading
 * @param late loadings that were not kept, since a change overtook them or Redis was gone
 * @param undropped changes that could not be told to Redis at once
 */
record ReadCounts(
        Counter own,
        Counter shared,
        Counter loads,
        Counter waits,
        Counter late,
        Counter undropped) {

    static ReadCounts of(MeterRegistry metrics, String kind) {
        return new ReadCounts(
                metrics.counter("foyer.cache.hits", "kind", kind, "level", "own"),
                metrics.counter("foyer.cache.hits", "kind", kind, "level", "shared"),
                metrics.counter("foyer.cache.loads", "kind", kind),
                metrics.counter("foyer.cache.waits", "kind", kind),
                metrics.counter("foyer.cache.late", "kind", kind),
                metrics.counter("foyer.cache.undropped", "kind", kind));
    }
}
