package io.foyer.booking.hold;

import java.util.UUID;

/** The live maps in Redis. */
public interface LiveMaps {

    /**
     * Sees to it that the showtime's map stands in Redis.
     *
     * @return false when there is no such showtime
     * @throws io.foyer.common.problem.Problem {@code UNAVAILABLE} when it cannot be had now
     */
    boolean ensureLoaded(UUID showtimeId);
}
