package io.foyer.availability.seatmap;

import java.util.List;
import java.util.UUID;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/**
 * The live maps where booking-service keeps them. Empty means that a map is not loaded; whatever
 * cannot be read fails with a {@link MapUnreachableException}.
 */
public interface LiveMaps {

    Mono<Long> version(UUID showtimeId);

    /** Version and seats of one moment. */
    Mono<LiveMap> read(UUID showtimeId);

    /** The deltas that are still kept, from {@code version} (included) to the newest. */
    Mono<List<Delta>> deltasFrom(UUID showtimeId, long version);

    /**
     * Passes on every delta, and every price that changes, from now until the result is disposed
     * of. Both may be lost without notice, when the connection breaks: compare versions.
     */
    Mono<Disposable> subscribe(UUID showtimeId, MapListener listener);
}
