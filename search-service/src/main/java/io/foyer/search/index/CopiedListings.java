package io.foyer.search.index;

import io.foyer.search.listing.Listing;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The copy of the listings that is written before the index, since it answers in its place. */
public interface CopiedListings {

    /**
     * Writes these states, none over a newer one, and deletes what is gone. Done again after a
     * crash it changes nothing.
     *
     * @param gone showtimes that have no row any more
     * @return why some could not be written, so that one bad listing holds nobody up
     * @throws org.springframework.dao.DataAccessException when the copy cannot be reached
     */
    Map<UUID, String> write(Collection<Listing> listings, Collection<UUID> gone);
}
