package io.foyer.search.listing;

import java.util.UUID;

/** Which state of a listing is the current one. */
public record ListingVersion(UUID showtimeId, long version) {}
