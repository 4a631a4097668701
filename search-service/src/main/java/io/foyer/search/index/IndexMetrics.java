package io.foyer.search.index;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many listings wait, refused, for somebody to look at them; whether an index is built. */
@Component
class IndexMetrics implements MeterBinder {

    private final ParkedListings parked;

    private final Rebuilds rebuilds;

    IndexMetrics(ParkedListings parked, Rebuilds rebuilds) {
        this.parked = parked;
        this.rebuilds = rebuilds;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        registry.gauge("foyer.search.index.parked", parked, ParkedListings::count);
        registry.gauge("foyer.search.rebuild.live", rebuilds, Rebuilds::live);
    }
}
