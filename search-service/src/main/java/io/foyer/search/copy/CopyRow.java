package io.foyer.search.copy;

import io.foyer.search.index.Folding;
import io.foyer.search.listing.Listing;
import io.foyer.search.listing.Listing.Performer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A row of the copy, by the names of its columns. */
@JsonNaming(SnakeCaseStrategy.class)
record CopyRow(
        UUID showtimeId,
        UUID eventId,
        UUID venueId,
        String eventName,
        String category,
        String venueName,
        String city,
        String cityKey,
        String country,
        String timeZone,
        @Nullable String imageUrl,
        List<Performer> performers,
        double lat,
        double lon,
        String place,
        Instant startsAt,
        LocalDate startsOn,
        @Nullable Long fromPrice,
        @Nullable Long toPrice,
        @Nullable String currency,
        String availability,
        long popularity,
        int standing,
        String words,
        long version,
        short form,
        boolean removed) {

    /**
     * Grows with every change of how a row is made of its listing, folding included: rows of an
     * older form are written anew.
     */
    static final short FORM = 2;

    static CopyRow of(Listing listing, ListingWords words) {
        var venue = listing.venue();
        var price = listing.price();
        return new CopyRow(
                listing.showtimeId(),
                listing.eventId(),
                venue.id(),
                listing.eventName(),
                listing.category(),
                venue.name(),
                venue.city(),
                Folding.fold(venue.city()),
                venue.country(),
                venue.timeZone().getId(),
                listing.imageUrl(),
                listing.performers(),
                venue.lat(),
                venue.lon(),
                PointOnEarth.at(venue.lat(), venue.lon()).cube(),
                listing.startsAt(),
                listing.startsAt().atZone(venue.timeZone()).toLocalDate(),
                price == null ? null : price.from(),
                price == null ? null : price.to(),
                price == null ? null : price.currency(),
                listing.availability().name(),
                listing.popularity(),
                standing(listing.popularity()),
                words.vector(),
                listing.version(),
                FORM,
                listing.removed());
    }

    /** Four steps for each doubling: most sales leave it, and the index over it, as they are. */
    private static int standing(long popularity) {
        return (int) Math.round(4 * Math.log1p(Math.max(0, popularity)) / Math.log(2));
    }
}
