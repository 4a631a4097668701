package io.foyer.availability.seatmap;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** Has booking-service put a showtime's map into Redis. */
public interface MapLoader {

    /**
     * @return whether the map stands now; false when there is no such showtime for sale. Fails with
     *     a {@link MapUnreachableException} when booking-service cannot be asked
     */
    Mono<Boolean> load(UUID showtimeId);
}
