package io.foyer.common.keys;

import io.foyer.common.background.BackgroundLoop;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** Reads the keys again far more often than one is published ahead of its use. */
class KeyRenewal extends BackgroundLoop {

    private final KeyRing keys;
    private final Duration pause;

    KeyRenewal(KeyRing keys, Duration pause, MeterRegistry metrics) {
        super("key-renewal", metrics);
        this.keys = keys;
        this.pause = pause;
    }

    @Override
    protected void step() throws InterruptedException {
        Thread.sleep(pause);
        keys.reload();
    }
}
