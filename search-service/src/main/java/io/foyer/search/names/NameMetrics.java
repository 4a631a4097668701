package io.foyer.search.names;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many names wait; counted no further than it takes to see that something is stuck. */
@Component
class NameMetrics implements MeterBinder {

    private static final int ENOUGH = 100_000;

    private final NameMarks marks;
    private final UnwrittenNames unwritten;

    NameMetrics(NameMarks marks, UnwrittenNames unwritten) {
        this.marks = marks;
        this.unwritten = unwritten;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        registry.gauge("foyer.search.names.marked", marks, names -> names.waiting(ENOUGH));
        registry.gauge("foyer.search.names.unwritten", unwritten, names -> names.waiting(ENOUGH));
    }
}
