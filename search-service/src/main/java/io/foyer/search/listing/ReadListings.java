package io.foyer.search.listing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Rows as they were read.
 *
 * @param listings those that make sense
 * @param unreadable why others do not, such as an availability that is unknown here
 */
public record ReadListings(List<Listing> listings, Map<UUID, String> unreadable) {

    public ReadListings {
        listings = List.copyOf(listings);
        unreadable = Map.copyOf(unreadable);
    }
}
