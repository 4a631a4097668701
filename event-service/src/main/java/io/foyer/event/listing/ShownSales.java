package io.foyer.event.listing;

import io.foyer.event.listing.ListingSource.PriceRange;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of a listing that sales change, as it is shown. */
record ShownSales(
        UUID showtimeId,
        Availability availability,
        long popularity,
        @Nullable Long fromPrice,
        @Nullable Long toPrice,
        @Nullable String currency) {

    /**
     * Sales are shown as popularity in steps of this share, so that not every ticket is a change.
     */
    private static final int POPULARITY_STEPS = 100;

    /** Whether somebody who looks for it would see something else if it was written anew. */
    boolean differsFrom(ListingSource source, Instant now) {
        var step = Math.max(1, source.counters().total() / POPULARITY_STEPS);
        return availability != source.availability(now)
                || Math.abs(source.counters().sold() - popularity) >= step
                || !Objects.equals(prices(), source.prices());
    }

    private @Nullable PriceRange prices() {
        return fromPrice == null || toPrice == null || currency == null
                ? null
                : new PriceRange(fromPrice, toPrice, currency);
    }
}
