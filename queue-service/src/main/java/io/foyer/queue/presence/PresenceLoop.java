package io.foyer.queue.presence;

import io.foyer.common.background.BackgroundLoop;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Has what was seen written down, every second. */
@Component
class PresenceLoop extends BackgroundLoop {

    private final Presence presence;
    private final PresenceProperties limits;

    PresenceLoop(Presence presence, PresenceProperties limits, MeterRegistry metrics) {
        super("presence", metrics);
        this.presence = presence;
        this.limits = limits;
    }

    @Override
    protected void step() throws InterruptedException {
        Thread.sleep(limits.flush());
        presence.flush();
    }
}
