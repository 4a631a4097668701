package io.foyer.queue.proof;

import io.foyer.common.background.BackgroundLoop;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Removes spent proofs that have expired. */
@Component
class SpentProofCleanup extends BackgroundLoop {

    private final SpentProofs proofs;
    private final ProofProperties.Work limits;
    private final InstantSource clock;

    SpentProofCleanup(
            SpentProofs proofs,
            ProofProperties limits,
            InstantSource clock,
            MeterRegistry metrics) {
        super("spent-proof-cleanup", metrics);
        this.proofs = proofs;
        this.limits = limits.work();
        this.clock = clock;
    }

    @Override
    protected void step() throws InterruptedException {
        Thread.sleep(limits.cleanup());
        proofs.forget(clock.instant());
    }
}
