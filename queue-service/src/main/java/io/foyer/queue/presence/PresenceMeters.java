package io.foyer.queue.presence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What operators see of whom this instance sees, and of whether Redis takes it. */
@Component
class PresenceMeters {

    private static final Logger log = LoggerFactory.getLogger(PresenceMeters.class);

    private final MeterRegistry metrics;
    private final Counter notNoted;
    private final Counter failures;
    private boolean isFailing;

    PresenceMeters(MeterRegistry metrics) {
        this.metrics = metrics;
        this.notNoted = metrics.counter("foyer.presence.not.noted");
        this.failures = metrics.counter("foyer.presence.write.failures");
    }

    /** Shows how many rooms are kept account of from now on. */
    void rooms(Map<?, ?> rooms) {
        metrics.gaugeMapSize("foyer.presence.rooms", List.of(), rooms);
    }

    /** Somebody of one room too many was seen. */
    void notNoted() {
        notNoted.increment();
    }

    /** Whether all that was seen by now is written. Logs when that changes, not each time. */
    synchronized void flushed(boolean all) {
        if (all && isFailing) {
            log.info("Redis has again all that was seen of who waits");
        } else if (!all) {
            failures.increment();
            if (!isFailing) {
                log.warn(
                        "Redis does not take who was seen; everybody counts as present before"
                                + " long");
            }
        }
        isFailing = !all;
    }
}
