package io.foyer.queue.token;

import io.foyer.queue.worker.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the keys again far more often than one is published ahead of its use. */
@Component
class KeyRenewal implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KeyRenewal.class);

    private final KeyRing keys;
    private final Workers workers;
    private final TokenProperties limits;
    private Disposable ticks = Disposables.disposed();

    KeyRenewal(KeyRing keys, Workers workers, TokenProperties limits) {
        this.keys = keys;
        this.workers = workers;
        this.limits = limits;
    }

    @Override
    public synchronized void start() {
        ticks =
                Flux.interval(limits.reload())
                        .onBackpressureDrop()
                        .concatMap(tick -> reload())
                        .subscribe();
    }

    private Mono<Void> reload() {
        return workers.<Void>call(
                        () -> {
                            keys.reload();
                            return null;
                        })
                .doOnError(failure -> log.warn("Could not read the signing keys", failure))
                .onErrorComplete();
    }

    @Override
    public synchronized void stop() {
        ticks.dispose();
    }

    @Override
    public synchronized boolean isRunning() {
        return !ticks.isDisposed();
    }
}
