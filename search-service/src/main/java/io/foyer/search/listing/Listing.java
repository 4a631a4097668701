package io.foyer.search.listing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the listing table: what search shows for one showtime.
 *
 * @param category kind of event, such as {@code CONCERT}
 * @param performers in billing order
 * @param price absent when nothing is priced
 * @param popularity seats sold
 * @param version grows with every change of the row
 * @param removed not to be found any more; rows are never deleted
 */
public record Listing(
        UUID showtimeId,
        UUID eventId,
        String eventName,
        String category,
        String description,
        List<Performer> performers,
        Venue venue,
        @Nullable String imageUrl,
        Instant startsAt,
        @Nullable PriceRange price,
        Availability availability,
        long popularity,
        long version,
        boolean removed) {

    public Listing {
        performers = List.copyOf(performers);
    }

    public record Performer(UUID id, String name, boolean headliner) {}

    /** Where it takes place; coordinates in degrees. */
    public record Venue(
            UUID id,
            String name,
            String city,
            String country,
            double lat,
            double lon,
            ZoneId timeZone) {}

    /** Lowest and highest total with fee and tax, in minor units. */
    public record PriceRange(long from, long to, String currency) {}

    public enum Availability {
        AVAILABLE,
        FEW_LEFT,
        SOLD_OUT,
        NOT_ON_SALE
    }
}
