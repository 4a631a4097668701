package io.foyer.availability.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What is counted of streams: how often an event was built, and which viewers were too slow. */
@Component
final class LiveMeters {

    private final Counter encoded;
    private final Counter dropped;

    LiveMeters(MeterRegistry metrics) {
        encoded = metrics.counter("foyer.live.encoded");
        dropped = metrics.counter("foyer.live.dropped");
    }

    /** An event was built, for however many viewers. */
    void encoded() {
        encoded.increment();
    }

    /** A viewer read too slowly. */
    void dropped() {
        dropped.increment();
    }
}
