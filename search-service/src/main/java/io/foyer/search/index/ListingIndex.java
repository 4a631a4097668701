package io.foyer.search.index;

import io.foyer.search.listing.Listing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The index of listings. A document never goes back to an older version, whoever writes it and in
 * whichever order. Every method throws {@link IndexUnavailable} when the index cannot be reached.
 */
interface ListingIndex {

    /**
     * Makes sure that there is an index behind the alias.
     *
     * @return whether it had to be created and so is empty
     */
    boolean prepare();

    /**
     * Writes these states and deletes what is gone; one verdict for each.
     *
     * @param gone showtimes that have no row any more
     */
    List<WriteVerdict> write(Collection<Listing> listings, Collection<UUID> gone);

    /** The versions that the index holds; a showtime it does not hold is left out. */
    Map<UUID, Long> versions(Collection<UUID> showtimeIds);
}
