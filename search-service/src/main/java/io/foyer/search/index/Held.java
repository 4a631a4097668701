package io.foyer.search.index;

import java.util.UUID;

/**
 * What a copy of the listings holds of one showtime.
 *
 * @param revision form in which it is held; 0 from before forms had numbers
 */
record Held(UUID showtimeId, long version, int revision) {}
