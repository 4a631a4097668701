package io.foyer.queue.secret;

import io.foyer.common.background.BackgroundLoop;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Reads the keys again more often than one is known ahead of its use. */
@Component
class ServiceKeyRenewal extends BackgroundLoop {

    private final ServiceKeys keys;
    private final Duration pause;

    ServiceKeyRenewal(ServiceKeys keys, SecretProperties limits, MeterRegistry metrics) {
        super("service-key-renewal", metrics);
        this.keys = keys;
        this.pause = limits.reload();
    }

    @Override
    protected void step() throws InterruptedException {
        Thread.sleep(pause);
        keys.reload();
    }
}
