package io.foyer.availability.live;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The showtimes somebody looks at here. */
@Component
public class WatchedMaps {

    private final MapSources sources;
    private final LiveProperties limits;
    private final InstantSource clock;
    private final ConcurrentMap<UUID, WatchedMap> maps = new ConcurrentHashMap<>();

    WatchedMaps(
            MapSources sources, LiveProperties limits, InstantSource clock, MeterRegistry metrics) {
        this.sources = sources;
        this.limits = limits;
        this.clock = clock;
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

    /**
     * A stream of events, as bytes to be written as they are.
     *
     * @param lastSeen the last version the viewer has; 0 when none
     * @return empty, or failing, as {@link #snapshot}
     */
    public Mono<Flux<byte[]>> stream(UUID showtimeId, long lastSeen) {
        return Mono.defer(
                () -> {
                    var map = watch(showtimeId);
                    return map.open(lastSeen).switchIfEmpty(forget(showtimeId, map));
                });
    }

    private WatchedMap watch(UUID showtimeId) {
        var known = maps.get(showtimeId);
        if (known != null) {
            return known;
        }
        if (maps.size() >= limits.maps()) {
            forgetIdle();
            if (maps.size() >= limits.maps()) {
                throw new TooManyMapsException();
            }
        }
        return maps.computeIfAbsent(showtimeId, id -> new WatchedMap(id, sources, limits, clock));
    }

    private <T> Mono<T> forget(UUID showtimeId, WatchedMap map) {
        return Mono.fromRunnable(() -> drop(showtimeId, map));
    }

    private void drop(UUID showtimeId, WatchedMap map) {
        if (maps.remove(showtimeId, map)) {
            map.close();
        }
    }

    void recheck() {
        maps.forEach((showtimeId, map) -> map.recheck(() -> drop(showtimeId, map)));
        forgetIdle();
    }

    void heartbeat() {
        maps.values().forEach(WatchedMap::heartbeat);
    }

    void closeAll() {
        maps.forEach(this::drop);
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
