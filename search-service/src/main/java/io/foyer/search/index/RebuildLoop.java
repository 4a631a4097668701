package io.foyer.search.index;

import io.foyer.common.background.BackgroundLoop;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Looks for a rebuild to work on, and clears away behind those that are over. */
@Component
class RebuildLoop extends BackgroundLoop {

    private final RebuildWork work;
    private final IndexCleaning cleaning;
    private final RebuildProperties limits;
    private long cleanedAt = Long.MIN_VALUE;

    RebuildLoop(
            Rebuilds rebuilds,
            RebuildSteps steps,
            IndexCleaning cleaning,
            RebuildProperties limits,
            MeterRegistry metrics) {
        super("index-rebuild", metrics);
        this.work = new RebuildWork(rebuilds, steps, limits);
        this.cleaning = cleaning;
        this.limits = limits;
    }

    @Override
    protected void step() throws InterruptedException {
        var claimed = work.claim();
        if (claimed.isPresent()) {
            cleaning.clean(); // the new index needs the room
            work.carryOn(claimed.get());
        } else {
            cleanNowAndThen();
            Thread.sleep(limits.poll());
        }
    }

    private void cleanNowAndThen() {
        var now = System.nanoTime();
        if (cleanedAt == Long.MIN_VALUE || now - cleanedAt > limits.cleaning().toNanos()) {
            cleanedAt = now;
            cleaning.clean();
        }
    }

    @Override
    public synchronized void stop() {
        super.stop();
        work.letGo();
    }
}
