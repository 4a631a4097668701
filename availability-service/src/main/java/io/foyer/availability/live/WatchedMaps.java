package io.foyer.availability.live;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The showtimes somebody looks at here. */
@Component
public class WatchedMaps {

    private static final int WAVES = 20;

    private final MapSources sources;
    private final LiveProperties limits;
    private final InstantSource clock;
    private final LiveMeters meters;
    private final ConcurrentMap<UUID, WatchedMap> maps = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    WatchedMaps(
            MapSources sources,
            LiveProperties limits,
            InstantSource clock,
            LiveMeters meters,
            MeterRegistry metrics) {
        this.sources = sources;
        this.limits = limits;
        this.clock = clock;
        this.meters = meters;
        metrics.gaugeMapSize("foyer.live.maps", List.of(), maps);
        metrics.gauge("foyer.live.streams", this, WatchedMaps::streams);
    }

    /**
     * The present snapshot; empty when there is no such showtime for sale. Fails with {@link
     * TooManyMapsException}, or with what made the map unreachable.
     */
    public Mono<Snapshot> snapshot(UUID showtimeId) {
        return Mono.defer(
                () -> {
                    var map = watch(showtimeId);
                    return map.fresh().switchIfEmpty(forget(showtimeId, map));
                });
    }

    /** The present snapshot if it is at hand: nothing is asked, nobody waits. */
    public Optional<Snapshot> atHand(UUID showtimeId) {
        return Optional.ofNullable(maps.get(showtimeId)).flatMap(WatchedMap::atHand);
    }

    /**
     * A stream of events, as bytes to be written as they are.
     *
     * @param lastSeen the last version the viewer has; 0 when none
     * @param connection is cut when the viewer reads too slowly
     * @return empty, or failing, as {@link #snapshot}
     */
    public Mono<Flux<byte[]>> stream(UUID showtimeId, long lastSeen, ViewerConnection connection) {
        return Mono.defer(
                () -> {
                    var map = watch(showtimeId);
                    return map.open(lastSeen, connection).switchIfEmpty(forget(showtimeId, map));
                });
    }

    private WatchedMap watch(UUID showtimeId) {
        var known = maps.get(showtimeId);
        if (known != null) {
            return known;
        }
        if (stopping) {
            throw new TooManyMapsException();
        }
        if (maps.size() >= limits.maps()) {
            forgetIdle();
            if (maps.size() >= limits.maps()) {
                throw new TooManyMapsException();
            }
        }
        return maps.computeIfAbsent(showtimeId, this::watched);
    }

    private WatchedMap watched(UUID showtimeId) {
        return new WatchedMap(showtimeId, sources, limits, clock, new Viewers(limits, meters));
    }

    private <T> Mono<T> forget(UUID showtimeId, WatchedMap map) {
        return Mono.fromRunnable(() -> drop(showtimeId, map));
    }

    private void drop(UUID showtimeId, WatchedMap map) {
        drop(showtimeId, map, List.of(Events.reconnectAfter(limits.reconnectAfter())));
    }

    private void drop(UUID showtimeId, WatchedMap map, List<byte[]> lastWords) {
        if (maps.remove(showtimeId, map)) {
            map.close(lastWords);
        }
    }

    void recheck() {
        maps.forEach((showtimeId, map) -> map.recheck(() -> drop(showtimeId, map)));
        forgetIdle();
    }

    void heartbeat() {
        maps.values().forEach(WatchedMap::heartbeat);
    }

    /** This instance stops: its viewers are sent elsewhere, and not all in the same moment. */
    void closeAll() {
        stopping = true;
        var waves =
                IntStream.rangeClosed(1, WAVES)
                        .mapToObj(wave -> limits.spread().multipliedBy(wave).dividedBy(WAVES))
                        .map(Events::reconnectAfter)
                        .toList();
        maps.forEach((showtimeId, map) -> drop(showtimeId, map, waves));
    }

    private void forgetIdle() {
        maps.forEach(
                (showtimeId, map) -> {
                    if (map.isIdle()) {
                        drop(showtimeId, map);
                    }
                });
    }

    private double streams() {
        return maps.values().stream().mapToInt(WatchedMap::viewerCount).sum();
    }
}
