package io.foyer.common.cache;

import io.micrometer.core.instrument.MeterRegistry;

/** Makes the caches of features. */
public class Caches {

    private final SharedEntries shared;
    private final CacheProperties limits;
    private final MeterRegistry metrics;

    Caches(SharedEntries shared, CacheProperties limits, MeterRegistry metrics) {
        this.shared = shared;
        this.limits = limits;
        this.metrics = metrics;
    }

    public <K, V> ReadThrough<K, V> of(Kind<K, V> kind) {
        return new ReadThrough<>(kind, shared, limits, ReadCounts.of(metrics, kind.name()));
    }
}
