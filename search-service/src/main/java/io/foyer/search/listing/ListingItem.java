package io.foyer.search.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.foyer.common.money.Money;
import io.foyer.search.listing.Listing.Availability;
import io.foyer.search.listing.Listing.Performer;
import io.foyer.search.listing.Listing.Venue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A listing as clients see it, and as Elasticsearch keeps it beside the fields it searches.
 *
 * @param imageUrl null when the event has no image
 * @param fromPrice null when nothing is priced
 * @param distanceKm only in answers to a search near a point
 */
public record ListingItem(
        UUID showtimeId,
        UUID eventId,
        String eventName,
        String type,
        List<Performer> performers,
        Venue venue,
        Instant startsAt,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String imageUrl,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Money fromPrice,
        Availability availability,
        @Nullable Double distanceKm) {

    public ListingItem {
        performers = List.copyOf(performers);
    }

    public static ListingItem of(Listing listing) {
        var price = listing.price();
        return new ListingItem(
                listing.showtimeId(),
                listing.eventId(),
                listing.eventName(),
                listing.category(),
                listing.performers(),
                listing.venue(),
                listing.startsAt(),
                listing.imageUrl(),
                price == null ? null : new Money(price.from(), price.currency()),
                listing.availability(),
                null);
    }

    public ListingItem at(double distance) {
        return new ListingItem(
                showtimeId,
                eventId,
                eventName,
                type,
                performers,
                venue,
                startsAt,
                imageUrl,
                fromPrice,
                availability,
                distance);
    }
}
