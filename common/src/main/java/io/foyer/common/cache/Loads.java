package io.foyer.common.cache;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Readings of Postgres on behalf of a cache: only so many at once, the others queue for a while and
 * are then refused.
 */
public class Loads {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Semaphore turns;
    private final Duration patience;
    private final Counter refused;

    Loads(CacheProperties limits, MeterRegistry metrics) {
        this.turns = new Semaphore(limits.loads(), true);
        this.patience = limits.loadPatience();
        this.refused = metrics.counter("foyer.cache.refused");
    }

    /**
     * Reads, in turn. Not to be called from within itself: two turns for one request could lock
     * everybody out.
     *
     * @throws Problem 503 when the turn does not come in time
     */
    public <T> T run(Supplier<T> read) {
        if (!takeTurn()) {
            refused.increment();
            throw new Problem(ProblemType.OVERLOADED).retryAfter(RETRY_AFTER);
        }
        try {
            return read.get();
        } finally {
            turns.release();
        }
    }

    private boolean takeTurn() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
