package io.foyer.booking.ticket.paper;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets only so many be drawn at once: buyers who pay need the processor more. */
@Component
class Renderings {

    private static final String NAME = "ticket-papers";

    private final Bulkhead places;
    private final Duration retryAfter;

    Renderings(PaperProperties limits, MeterRegistry metrics) {
        var registry =
                BulkheadRegistry.of(
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(limits.atOnce())
                                .maxWaitDuration(limits.queue())
                                .build());
        this.places = registry.bulkhead(NAME);
        this.retryAfter = limits.retryAfter();
        TaggedBulkheadMetrics.ofBulkheadRegistry(registry).bindTo(metrics);
    }

    /**
     * Draws when there is a place.
     *
     * @throws Problem {@code OVERLOADED} when there was none in time
     */
    <T> T draw(Supplier<T> drawing) {
        try {
            return places.executeSupplier(drawing);
        } catch (BulkheadFullException _) {
            throw new Problem(ProblemType.OVERLOADED).retryAfter(retryAfter);
        }
    }
}
