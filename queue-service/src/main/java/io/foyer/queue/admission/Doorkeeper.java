package io.foyer.queue.admission;

import io.foyer.common.background.BackgroundLoop;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Goes round the doors by the clock, one round after the other, on a thread of its own: when all
 * workers are busy with people who look, those inside most of all, the line has to move all the
 * same.
 */
@Component
class Doorkeeper extends BackgroundLoop {

    private static final Logger log = LoggerFactory.getLogger(Doorkeeper.class);

    private final Rounds rounds;
    private final AdmissionProperties limits;

    Doorkeeper(Rounds rounds, AdmissionProperties limits, MeterRegistry metrics) {
        super("doorkeeper", metrics);
        this.rounds = rounds;
        this.limits = limits;
    }

    @Override
    protected void step() throws InterruptedException {
        Thread.sleep(limits.interval());
        goRound();
    }

    /** Looks at every door that is this instance's; returns how many people were let in. */
    int goRound() {
        return rounds.go();
    }

    @Override
    public synchronized void stop() {
        super.stop();
        try {
            rounds.giveUp();
        } catch (RuntimeException failure) {
            log.info("Could not give the doors up; they go to others when the lease ends", failure);
        }
    }
}
