package io.foyer.availability.live;

import io.foyer.availability.live.MapSources.Read;
import io.foyer.availability.seatmap.Delta;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
 * <p>While there are viewers, deltas are heard on the channel and passed on at once. Whatever was
 * missed is found by comparing versions, and bridged by comparing the maps themselves.
 */
final class WatchedMap {

    private static final Logger log = LoggerFactory.getLogger(WatchedMap.class);

    private final UUID showtimeId;
    private final MapSources sources;
    private final LiveProperties limits;
    private final InstantSource clock;

    private final Shared<Snapshot> refresh = new Shared<>(this::readAnew);
    private final Shared<Disposable> subscribe = new Shared<>(this::subscribeAnew);
    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();

    private final Progress progress = new Progress();
    private @Nullable Snapshot current;
    private @Nullable Disposable subscription;
    private Instant checkedAt = Instant.MIN;
    private Instant lookedAt;
    private boolean closed;

    WatchedMap(UUID showtimeId, MapSources sources, LiveProperties limits, InstantSource clock) {
        this.showtimeId = showtimeId;
        this.sources = sources;
        this.limits = limits;
        this.clock = clock;
        this.lookedAt = clock.instant();
    }

    /** A snapshot no older than the limit; empty when there is no such showtime for sale. */
    Mono<Snapshot> fresh() {
        synchronized (this) {
            lookedAt = clock.instant();
            if (current != null
                    && !progress.isBehind()
                    && lookedAt.isBefore(checkedAt.plus(limits.freshFor()))) {
                return Mono.just(current);
            }
        }
        return refresh.run();
    }

    /**
     * Opens a stream that begins with what the viewer lacks since {@code lastSeen}; empty when
     * there is no such showtime for sale.
     *
     * @param lastSeen the last version the viewer has; 0 when none
     */
    Mono<Flux<byte[]>> open(long lastSeen) {
        // First the channel, then the map: what happens in between is heard.
        return subscribe.run().onErrorComplete().then(fresh()).map(snapshot -> join(lastSeen));
    }

    private synchronized Flux<byte[]> join(long lastSeen) {
        if (closed) {
            return Flux.empty(); // Nobody keeps this map up to date any more; come again.
        }
        var viewer = new Viewer(limits.buffer());
        viewers.add(viewer);
        var start = Objects.requireNonNull(current, "joined before the map was read");
        return Flux.concat(
                        Mono.just(Events.reconnectAfter(limits.reconnectAfter())),
                        greeting(lastSeen, start),
                        viewer.events())
                .doFinally(end -> viewers.remove(viewer));
    }

    private Mono<byte[]> greeting(long lastSeen, Snapshot start) {
        var version = start.map().version();
        if (lastSeen == version) {
            return Mono.empty();
        }
        if (lastSeen <= 0 || lastSeen > version) {
            return Mono.fromSupplier(start::event);
        }
        return sources.maps()
                .deltasFrom(showtimeId, lastSeen)
                .flatMap(kept -> Mono.justOrEmpty(Resume.between(lastSeen, version, kept)))
                .map(Events::delta)
                .onErrorComplete()
                .switchIfEmpty(Mono.fromSupplier(start::event));
    }

    /**
     * Compares with Redis for the viewers' sake; what fails now is tried at the next look.
     *
     * @param whenGone runs if the showtime is not for sale any more
     */
    void recheck(Runnable whenGone) {
        if (hasViewers()) {
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

    void heartbeat() {
        publish(Events.HEARTBEAT);
    }

    boolean hasViewers() {
        return !viewers.isEmpty();
    }

    int viewerCount() {
        return viewers.size();
    }

    synchronized boolean isIdle() {
        return viewers.isEmpty() && lookedAt.plus(limits.idleAfter()).isBefore(clock.instant());
    }

    /** Ends every stream; the browsers come back by themselves, to whoever serves them then. */
    synchronized void close() {
        closed = true;
        viewers.forEach(Viewer::close);
        viewers.clear();
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
        return sources.maps().subscribe(showtimeId, this::heard).doOnNext(this::keep);
    }

    private synchronized void keep(Disposable made) {
        subscription = made;
    }

    private void heard(Delta delta) {
        synchronized (this) {
            var known = current;
            if (progress.heard(delta) && known != null) {
                current = known.at(Objects.requireNonNull(progress.map()));
                publish(Events.delta(delta));
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
        var newest =
                known != null && known.shows(map, read.layout())
                        ? known
                        : sources.snapshot(new Read(map, read.layout()));
        current = newest;
        checkedAt = clock.instant();
        switch (step) {
            case Progress.Step.Nothing() -> {}
            case Progress.Step.Forward(var delta) -> publish(eventFor(delta, newest));
            case Progress.Step.Anew() -> publish(newest.event());
        }
        return newest;
    }

    private byte[] eventFor(Delta delta, Snapshot newest) {
        return delta.changes().size() > limits.largestDelta()
                ? newest.event()
                : Events.delta(delta);
    }

    private synchronized void publish(byte[] event) {
        for (var viewer : List.copyOf(viewers)) {
            if (!viewer.offer(event)) {
                viewers.remove(viewer);
                viewer.close();
            }
        }
    }
}
