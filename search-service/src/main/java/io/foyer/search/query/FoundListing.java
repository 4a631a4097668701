package io.foyer.search.query;

import io.foyer.search.listing.ListingItem;

/** The part of a document that is shown. */
record FoundListing(ListingItem item) {}
