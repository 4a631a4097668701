package io.foyer.common.audit;

import io.foyer.common.background.BackgroundLoop;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Examines the chain now and then, on a thread of its own since it reads every entry. {@code
 * foyer.audit.broken} is the number of the first entry that does not hold, 0 while all do.
 */
class AuditWatch extends BackgroundLoop {

    private static final Logger log = LoggerFactory.getLogger(AuditWatch.class);

    private final AuditChain chain;
    private final Duration pause;
    private volatile long unbroken;
    private volatile long firstBroken;

    AuditWatch(AuditChain chain, Duration pause, MeterRegistry metrics) {
        super("audit-watch", metrics);
        this.chain = chain;
        this.pause = pause;
        Gauge.builder("foyer.audit.entries", this, watch -> watch.unbroken)
                .description("Entries that held at the last examination")
                .register(metrics);
        Gauge.builder("foyer.audit.broken", this, watch -> watch.firstBroken)
                .description("The first entry that does not hold; 0 while all do")
                .register(metrics);
    }

    @Override
    protected void step() throws InterruptedException {
        var found = chain.examine();
        unbroken = found.unbroken();
        firstBroken = found.firstBroken().orElse(0L);
        if (firstBroken > 0) {
            log.error("The audit trail is broken at entry {}", firstBroken);
        } else {
            log.info("The audit trail holds: {} entries, {}", unbroken, found.lastHashInHex());
        }
        Thread.sleep(pause);
    }
}
