package io.foyer.search.query;

import io.foyer.search.listing.ListingItem;
import org.jspecify.annotations.Nullable;

/** Says how far away a venue is, when somebody asked for what is near. */
final class Distances {

    private Distances() {}

    static ListingItem from(@Nullable GeoPoint near, ListingItem item) {
        return near == null ? item : item.at(near.kmTo(item.venue().lat(), item.venue().lon()));
    }
}
