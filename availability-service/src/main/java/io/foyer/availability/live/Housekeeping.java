package io.foyer.availability.live;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Rechecks and heartbeats by the clock. Stops before the web server does, since its graceful
 * shutdown would wait for streams that never end by themselves.
 */
@Component
class Housekeeping implements SmartLifecycle {

    private final WatchedMaps maps;
    private final LiveProperties limits;
    private Disposable.Composite ticks = Disposables.composite();
    private boolean running;

    Housekeeping(WatchedMaps maps, LiveProperties limits) {
        this.maps = maps;
        this.limits = limits;
    }

    @Override
    public synchronized void start() {
        ticks =
                Disposables.composite(
                        every(limits.recheck(), maps::recheck),
                        every(limits.heartbeat(), maps::heartbeat));
        running = true;
    }

    private static Disposable every(Duration interval, Runnable work) {
        return Flux.interval(interval, Schedulers.boundedElastic())
                .onBackpressureDrop()
                .concatMap(tick -> Mono.fromRunnable(work).onErrorComplete())
                .subscribe();
    }

    @Override
    public synchronized void stop() {
        ticks.dispose();
        maps.closeAll();
        running = false;
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }
}
