package io.foyer.event.listing;

import io.foyer.event.programme.EventStatus;
import io.foyer.event.sales.Counters;
import io.foyer.event.showtime.ShowtimeStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything a listing is made of, as it stands in the catalogue now.
 *
 * @param performers JSON, in the order of the bill
 * @param prices of what is still free, or of the list; absent when nothing is priced
 */
record ListingSource(
        UUID showtimeId,
        UUID eventId,
        EventStatus eventStatus,
        boolean eventDeleted,
        String eventName,
        String category,
        String description,
        @Nullable String imageUrl,
        Place place,
        String performers,
        ShowtimeStatus ownStatus,
        Instant startsAt,
        Instant onSaleFrom,
        Instant onSaleUntil,
        Counters counters,
        @Nullable PriceRange prices) {

    /** Where it is. */
    record Place(
            UUID venueId,
            String name,
            String city,
            String country,
            String timeZone,
            double lat,
            double lon) {}

    /** Cheapest and dearest ticket, fee and tax included. */
    record PriceRange(long from, long to, String currency) {}

    ShowtimeStatus status() {
        return ownStatus.within(eventStatus);
    }

    /** Whether search must not find it: it is over, or its event is not public. */
    boolean isRemoved() {
        return eventDeleted || status() == ShowtimeStatus.DRAFT || status().isOver();
    }

    Availability availability(Instant now) {
        return Availability.of(status(), prices != null, onSaleFrom, onSaleUntil, counters, now);
    }
}
