package io.foyer.search.changestream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Owns the stream's state; its metric is {@code foyer.search.stream.state}, 1 for the present. */
@Component
class StreamStatus {

    private static final Logger log = LoggerFactory.getLogger(StreamStatus.class);

    private volatile StreamState state = StreamState.STOPPED;

    StreamStatus(MeterRegistry metrics) {
        for (var each : StreamState.values()) {
            Gauge.builder("foyer.search.stream.state", this, status -> status.state == each ? 1 : 0)
                    .tag("state", each.name())
                    .register(metrics);
        }
    }

    StreamState state() {
        return state;
    }

    boolean is(StreamState expected) {
        return state == expected;
    }

    /** Only the supervising thread calls this, so a check before the assignment is enough. */
    void become(StreamState next) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("The stream cannot go from " + state + " to " + next);
        }
        log.info("Change stream: {} -> {}", state, next);
        state = next;
    }
}
