package io.foyer.common.mail;

import io.foyer.common.background.BackgroundLoop;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;

/** Removes mails that ended long ago, in small statements that block nobody. */
class MailCleanup extends BackgroundLoop {

    private final MailQueue queue;
    private final OutgoingMailProperties limits;
    private final InstantSource clock;

    MailCleanup(
            MailQueue queue,
            OutgoingMailProperties limits,
            InstantSource clock,
            MeterRegistry metrics) {
        super("mail-cleanup", metrics);
        this.queue = queue;
        this.limits = limits;
        this.clock = clock;
    }

    /** Waits first: a start has more urgent things to do. */
    @Override
    protected void step() throws InterruptedException {
        Thread.sleep(limits.cleanupInterval());
        removeEnded();
    }

    void removeEnded() {
        var before = clock.instant().minus(limits.keepEnded());
        int removed;
        do {
            removed = queue.deleteEndedBefore(before, limits.cleanupBatch());
        } while (removed == limits.cleanupBatch());
    }
}
