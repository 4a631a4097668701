package io.foyer.event.browse;

import java.util.List;
import java.util.UUID;

/**
 * A circle and the venues that may lie in it.
 *
 * @param venues all that do, and maybe some that lie just outside
 */
record Area(Near circle, List<UUID> venues) {

    Area {
        venues = List.copyOf(venues);
    }

    UUID[] venueIds() {
        return venues.toArray(UUID[]::new);
    }
}
