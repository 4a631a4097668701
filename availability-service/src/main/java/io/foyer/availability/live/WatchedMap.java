package io.foyer.availability.live;

import io.foyer.availability.live.MapSources.Read;
import io.foyer.availability.seatmap.Delta;
import io.foyer.availability.seatmap.MapListener;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One showtime's map as this instance knows it, and the viewers of it. The lock is held for
 * computing and for handing events to buffers, never while waiting.
 *
 * <p>While there are viewers, deltas and prices are heard on the channels and passed on: prices at
 * once, deltas as {@link Untold} says. Whatever was missed is found by comparing versions, and
 * bridged by comparing the maps themselves.
 */
final class WatchedMap implements MapListener {

    private static final Logger log = LoggerFactory.getLogger(WatchedMap.class);

    private final UUID showtimeId;
    private final MapSources sources;
    private final LiveProperties limits;
    private final InstantSource clock;
    private final Viewers viewers;
    private final Untold untold;

    private final Shared<Snapshot> refresh = new Shared<>(this::readAnew);
    private final Shared<Disposable> subscribe = new Shared<>(this::subscribeAnew);

    private final Progress progress = new Progress();
    private @Nullable Snapshot current;
    private @Nullable Disposable subscription;
    private Instant checkedAt = Instant.MIN;
    private Instant lookedAt;
    private boolean closed;

    WatchedMap(
            UUID showtimeId,
            MapSources sources,
            LiveProperties limits,
            InstantSource clock,
            Viewers viewers) {
        this.showtimeId = showtimeId;
        this.sources = sources;
        this.limits = limits;
        this.clock = clock;
        this.viewers = viewers;
        this.untold = new Untold(limits, this::tell);
        this.lookedAt = clock.instant();
    }

    /** A snapshot no older than the limit; empty when there is no such showtime for sale. */
    Mono<Snapshot> fresh() {
        return atHand().map(Mono::just).orElseGet(refresh::run);
    }

    /** The same if nothing has to be asked for it. */
    synchronized Optional<Snapshot> atHand() {
        lookedAt = clock.instant();
        return lookedAt.isBefore(checkedAt.plus(limits.freshFor())) && !progress.isBehind()
                ? Optional.ofNullable(current)
                : Optional.empty();
    }

    /**
     * Opens a stream that begins with what the viewer lacks since {@code lastSeen}; empty when
     * there is no such showtime for sale.
     *
     * @param lastSeen the last version the viewer has; 0 when none
     */
    Mono<Flux<byte[]>> open(long lastSeen, ViewerConnection connection) {
        // First the channel, then the map: what happens in between is heard.
        return subscribe
                .run()
                .onErrorComplete()
                .then(fresh())
                .map(read -> join(lastSeen, connection));
    }

    private synchronized Flux<byte[]> join(long lastSeen, ViewerConnection connection) {
        if (closed) {
            return Flux.empty(); // Nobody keeps this map up to date any more; come again.
        }
        var viewer = viewers.enter(connection);
        var start = Objects.requireNonNull(current, "joined before the map was read");
        return Flux.concat(
                        Mono.just(Events.reconnectAfter(limits.reconnectAfter())),
                        new Greeting(showtimeId, sources).of(lastSeen, start),
                        viewer.events())
                .doFinally(end -> viewers.leave(viewer));
    }

    /**
     * Compares with Redis for the viewers' sake; what fails now is tried at the next look.
     *
     * @param whenGone runs if the showtime is not for sale any more
     */
    void recheck(Runnable whenGone) {
        if (viewers.count() > 0) {
            subscribe
                    .run()
                    .onErrorComplete()
                    .then(refresh.run().switchIfEmpty(Mono.fromRunnable(whenGone)))
                    .subscribe(compared -> {}, this::stillUnreachable);
        }
    }

    private void stillUnreachable(Throwable failure) {
        log.debug("The map of {} cannot be compared", showtimeId, failure);
    }

    synchronized void heartbeat() {
        viewers.publish(Events.HEARTBEAT);
    }

    int viewerCount() {
        return viewers.count();
    }

    synchronized boolean isIdle() {
        return viewers.count() == 0 && lookedAt.plus(limits.idleAfter()).isBefore(clock.instant());
    }

    /** Ends every stream; the browsers come back by themselves, to whoever serves them then. */
    synchronized void close(List<byte[]> lastWords) {
        closed = true;
        viewers.close(lastWords);
        if (subscription != null) {
            subscription.dispose();
            subscription = null;
        }
    }

    private Mono<Disposable> subscribeAnew() {
        synchronized (this) {
            if (subscription != null) {
                return Mono.just(subscription);
            }
        }
        return sources.maps().subscribe(showtimeId, this).doOnNext(this::keep);
    }

    private synchronized void keep(Disposable made) {
        if (closed) {
            made.dispose();
        } else {
            subscription = made;
        }
    }

    @Override
    public void changed(Delta delta) {
        synchronized (this) {
            var known = current;
            if (progress.heard(delta) && known != null) {
                var map = Objects.requireNonNull(progress.map());
                var newest = known.at(map);
                current = newest;
                untold.add(delta, viewers.count());
                return;
            }
            if (!progress.isBehind()) {
                return;
            }
        }
        // A reading that is under way may have begun too early: look twice at most.
        refresh.run()
                .then(Mono.defer(() -> isBehind() ? refresh.run() : Mono.empty()))
                .subscribe(caughtUp -> {}, this::stillUnreachable);
    }

    /** Noted first, so that no layout that is being read just now takes it back. */
    @Override
    public void priced(Map<UUID, Long> totals) {
        sources.layouts().heard(showtimeId, totals);
        synchronized (this) {
            var known = current;
            if (known != null) {
                show(known.at(known.layout().with(totals)), known);
            }
        }
    }

    private synchronized boolean isBehind() {
        return progress.isBehind();
    }

    private Mono<Snapshot> readAnew() {
        synchronized (this) {
            var mark = progress.mark();
            return sources.read(showtimeId, progress.map()).map(read -> accept(read, mark));
        }
    }

    private synchronized Snapshot accept(Read read, long markBefore) {
        var step = progress.read(read.map(), markBefore);
        var map = Objects.requireNonNull(progress.map());
        var known = current;
        checkedAt = clock.instant();
        if (known != null && known.shows(map, read.layout())) {
            return known;
        }
        var newest = sources.snapshot(map, read.layout());
        show(newest, known);
        switch (step) {
            case Progress.Step.Nothing() -> {}
            case Progress.Step.Forward(var delta) -> untold.add(delta, viewers.count());
            case Progress.Step.Anew() -> {
                untold.forget();
                viewers.publish(newest.event());
            }
        }
        return newest;
    }

    /**
     * Whoever has come meanwhile has seen it in their snapshot; they are told of it again, which
     * changes nothing.
     */
    private synchronized void tell() {
        var newest = Objects.requireNonNull(current, "told before the map was read");
        untold.take().ifPresent(delta -> viewers.publish(eventFor(delta, newest)));
    }

    /** From now on; viewers are told of what no version names. */
    private void show(Snapshot newest, @Nullable Snapshot known) {
        current = newest;
        if (known != null) {
            newest.unversionedSince(known).forEach(viewers::publish);
        }
    }

    private byte[] eventFor(Delta delta, Snapshot newest) {
        return delta.changes().size() > limits.largestDelta()
                ? newest.event()
                : sources.events().change(delta, newest.map(), newest.layout());
    }
}
