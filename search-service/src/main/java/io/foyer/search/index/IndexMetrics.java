package io.foyer.search.index;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many listings wait, refused, for somebody to look at them. */
@Component
class IndexMetrics implements MeterBinder {

    private final ParkedListings parked;

    IndexMetrics(ParkedListings parked) {
        this.parked = parked;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        registry.gauge("foyer.search.index.parked", parked, ParkedListings::count);
    }
}
