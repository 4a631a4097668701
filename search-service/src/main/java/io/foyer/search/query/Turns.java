package io.foyer.search.query;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Bounds the questions that Elasticsearch works on at once for this instance. */
@Component
class Turns {

    private final Semaphore free;
    private final SearchLimits limits;
    private final Counter waited;
    private final Counter missed;

    Turns(SearchLimits limits, MeterRegistry metrics) {
        this.limits = limits;
        this.free = new Semaphore(limits.searches(), true);
        this.waited = metrics.counter("foyer.search.turns.waited");
        this.missed = metrics.counter("foyer.search.turns.missed");
        metrics.gauge("foyer.search.turns.taken", this, turns -> turns.taken());
    }

    /** Takes a turn that the caller has to give back; false when none was free in time. */
    boolean take() {
        if (free.tryAcquire()) {
            return true;
        }
        waited.increment();
        try {
            if (free.tryAcquire(limits.turnPatience().toNanos(), TimeUnit.NANOSECONDS)) {
                return true;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        missed.increment();
        return false;
    }

    void giveBack() {
        free.release();
    }

    int taken() {
        return limits.searches() - free.availablePermits();
    }
}
