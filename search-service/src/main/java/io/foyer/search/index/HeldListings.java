package io.foyer.search.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A copy of the listing table that can be compared with it. */
interface HeldListings {

    /**
     * One page of a walk in the order of the key. It may lag behind {@link #held} a little, as
     * Elasticsearch finds what was written only after its next refresh.
     *
     * @param after the last key of the page before
     */
    List<Held> after(UUID after, int limit);

    /** What is held of these at this moment; a showtime that is not held is left out. */
    Map<UUID, Held> held(Collection<UUID> showtimeIds);

    /** The form that everything held here ought to have. */
    int revision();

    /** The versions that are held of these. */
    default Map<UUID, Long> versions(Collection<UUID> showtimeIds) {
        return held(showtimeIds).values().stream()
                .collect(Collectors.toMap(Held::showtimeId, Held::version));
    }
}
