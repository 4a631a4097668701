package io.foyer.search.index;

import io.foyer.search.listing.Listing;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Documents of listings. One never goes back to an older version, whoever writes it and in
 * whichever order. Every method throws {@link IndexUnavailable} when they cannot be reached.
 */
interface ListingDocuments extends HeldListings {

    /**
     * Writes these states and deletes what is gone; one verdict for each. The rows have been read
     * <em>before</em> this is called: see {@link NextIndex}.
     *
     * @param gone showtimes that have no row any more
     */
    List<WriteVerdict> write(Collection<Listing> listings, Collection<UUID> gone);
}
