package io.foyer.queue.admission;

import io.foyer.queue.worker.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;

/** Goes round the doors by the clock, one round after the other. */
@Component
class Doorkeeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Doorkeeper.class);

    private final Rounds rounds;
    private final Workers workers;
    private final AdmissionProperties limits;
    private Disposable ticks = Disposables.disposed();

    Doorkeeper(Rounds rounds, Workers workers, AdmissionProperties limits) {
        this.rounds = rounds;
        this.workers = workers;
        this.limits = limits;
    }

    @Override
    public synchronized void start() {
        ticks =
                Flux.interval(limits.interval())
                        .onBackpressureDrop()
                        .concatMap(tick -> workers.call(this::goRound).onErrorComplete())
                        .subscribe();
    }

    /** Looks at every door that is this instance's; returns how many people were let in. */
    int goRound() {
        return rounds.go();
    }

    @Override
    public synchronized void stop() {
        ticks.dispose();
        try {
            rounds.giveUp();
        } catch (RuntimeException failure) {
            log.info("Could not give the doors up; they go to others when the lease ends", failure);
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return !ticks.isDisposed();
    }
}
