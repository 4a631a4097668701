package io.foyer.booking.hold;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets only so many holds through to Postgres, which has payments to care for: so many a second, so
 * many at once. The rest are refused on the spot, and come back later.
 */
@Component
class DirectDoor {

    private final PerSecond rate;
    private final Bulkhead places;
    private final MeterRegistry metrics;
    private final Counter tooMany;
    private final Counter tooBusy;

    DirectDoor(HoldProperties limits, MeterRegistry metrics) {
        this.rate = new PerSecond(limits.direct().perSecond(), System::nanoTime);
        this.places =
                Bulkhead.of(
                        "direct-holds",
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(limits.direct().atOnce())
                                .maxWaitDuration(limits.direct().queue())
                                .build());
        this.metrics = metrics;
        this.tooMany = metrics.counter("foyer.hold.direct.refused", "because", "rate");
        this.tooBusy = metrics.counter("foyer.hold.direct.refused", "because", "busy");
    }

    HoldOutcome pass(Supplier<HoldOutcome> hold) {
        if (!rate.tryPass()) {
            tooMany.increment();
            return new HoldOutcome.Unavailable();
        }
        if (!places.tryAcquirePermission()) {
            tooBusy.increment();
            return new HoldOutcome.Unavailable();
        }
        try {
            var outcome = hold.get();
            metrics.counter("foyer.hold.direct", "outcome", nameOf(outcome)).increment();
            return outcome;
        } finally {
            places.onComplete();
        }
    }

    private static String nameOf(HoldOutcome outcome) {
        return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
