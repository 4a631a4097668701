package io.foyer.queue.waiting;

import java.time.Duration;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Places as they change. One clock moves them all; each look is answered from memory unless the
 * place's turn has come. Ends before the web server does, which would else wait for it.
 */
@Service
public class LivePlaces implements SmartLifecycle {

    private final FrontDesk desk;
    private final LiveProperties limits;
    private final Sinks.Empty<Void> stop = Sinks.empty();
    private volatile boolean running;

    LivePlaces(FrontDesk desk, LiveProperties limits) {
        this.desk = desk;
        this.limits = limits;
    }

    /** The place now and after every change, until it is over. What fails is tried again. */
    public Flux<PlaceView> of(PlaceQuery query) {
        return Flux.interval(Duration.ZERO, limits.refresh())
                .onBackpressureDrop()
                .concatMap(
                        tick ->
                                desk.place(query)
                                        .map(Optional::of)
                                        .defaultIfEmpty(Optional.empty())
                                        .onErrorComplete())
                .takeWhile(Optional::isPresent)
                .map(Optional::get)
                .distinctUntilChanged()
                .takeUntil(PlaceView::isOver)
                .takeUntilOther(stop.asMono());
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        stop.tryEmitEmpty();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
