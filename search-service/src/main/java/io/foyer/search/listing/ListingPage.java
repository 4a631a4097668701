package io.foyer.search.listing;

import java.util.List;
import java.util.UUID;

/**
 * A page of rows in the order of their key.
 *
 * @param keys of all of them, readable or not
 */
public record ListingPage(List<UUID> keys, ReadListings rows) {

    public ListingPage {
        keys = List.copyOf(keys);
    }
}
