package io.foyer.availability.live;

import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What a viewer gets first: everything, or what they lack since they were here last. Prices, and
 * where which holds, have no version, so whoever comes back is told them: a few dozen bytes a tier.
 */
record Greeting(UUID showtimeId, MapSources sources) {

    /**
     * @param lastSeen the last version the viewer has; 0 when none
     */
    Flux<byte[]> of(long lastSeen, Snapshot start) {
        var version = start.map().version();
        if (lastSeen <= 0 || lastSeen > version) {
            return Flux.defer(() -> Flux.just(start.event()));
        }
        return lastSeen == version ? unversioned(start) : missed(lastSeen, start);
    }

    private Flux<byte[]> missed(long lastSeen, Snapshot start) {
        var version = start.map().version();
        return sources.maps()
                .deltasFrom(showtimeId, lastSeen)
                .flatMap(kept -> Mono.justOrEmpty(Resume.between(lastSeen, version, kept)))
                .map(delta -> sources.events().change(delta, start.map(), start.layout()))
                .onErrorComplete()
                .flatMapMany(changes -> unversioned(start).concatWithValues(changes))
                .switchIfEmpty(Flux.defer(() -> Flux.just(start.event())));
    }

    private static Flux<byte[]> unversioned(Snapshot start) {
        return Flux.defer(() -> Flux.fromIterable(start.unversioned()));
    }
}
