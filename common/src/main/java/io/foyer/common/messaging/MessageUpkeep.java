package io.foyer.common.messaging;

import io.foyer.common.background.BackgroundLoop;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Shortens what grows with every message: entries that streams have kept long enough, and the ids
 * of messages that can never come again.
 */
class MessageUpkeep extends BackgroundLoop {

    private final ConsumedMessages consumed;
    private final StreamAges streams;
    private final MessagingProperties limits;

    MessageUpkeep(
            ConsumedMessages consumed,
            StreamAges streams,
            MessagingProperties limits,
            MeterRegistry metrics) {
        super("message-upkeep", metrics);
        this.consumed = consumed;
        this.streams = streams;
        this.limits = limits;
    }

    /** Waits first: a start has more urgent things to do. */
    @Override
    protected void step() throws InterruptedException {
        Thread.sleep(limits.pruneInterval());
        runOnce();
    }

    /** How many ids were forgotten. */
    int runOnce() {
        streams.trim();
        var all = 0;
        int some;
        do {
            some = consumed.forget(limits.forgetAfter(), limits.forgetBatch());
            all += some;
        } while (some == limits.forgetBatch());
        return all;
    }
}
