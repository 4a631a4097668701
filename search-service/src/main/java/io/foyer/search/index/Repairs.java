package io.foyer.search.index;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** What the sweeps of this instance found, as metrics. */
@Component
class Repairs {

    private final Indexing indexing;
    private final ParkedListings parked;
    private final SweepProperties limits;
    private final Counter repaired;
    private final AtomicLong drift;

    Repairs(
            Indexing indexing,
            ParkedListings parked,
            SweepProperties limits,
            MeterRegistry metrics) {
        this.indexing = indexing;
        this.parked = parked;
        this.limits = limits;
        this.repaired = metrics.counter("foyer.search.sweep.repaired");
        this.drift = metrics.gauge("foyer.search.drift", new AtomicLong());
    }

    Repair begin() {
        return new Repair(indexing, parked, limits);
    }

    void count(SweepReport report) {
        repaired.increment(report.repaired());
        drift.set(report.astray());
    }
}
