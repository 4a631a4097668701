package io.foyer.event.browse;

import java.util.List;
import java.util.UUID;

/** Finds the venues around a point. */
interface NearbyVenues {

    /** All venues in the circle; it may add some that lie just outside. */
    List<UUID> within(Near circle);
}
