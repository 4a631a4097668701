package io.foyer.search.names;

import io.foyer.common.background.BackgroundLoop;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Repeats its work at an interval, and earlier when it is woken, but never without a pause. */
abstract class Rounds extends BackgroundLoop {

    private final NameProperties limits;
    private final Semaphore woken = new Semaphore(0);

    Rounds(String name, NameProperties limits, MeterRegistry metrics) {
        super(name, metrics);
        this.limits = limits;
    }

    abstract void work() throws InterruptedException;

    /** Tells it that there is something to do. */
    void wake() {
        woken.release();
    }

    @Override
    protected void step() throws InterruptedException {
        work();
        Thread.sleep(limits.gathering());
        if (woken.tryAcquire(limits.interval().toMillis(), TimeUnit.MILLISECONDS)) {
            woken.drainPermits();
        }
    }
}
