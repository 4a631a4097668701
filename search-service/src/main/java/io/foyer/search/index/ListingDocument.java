package io.foyer.search.index;

import io.foyer.search.listing.Listing;
import io.foyer.search.listing.Listing.Performer;
import io.foyer.search.listing.ListingItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One document of the index. {@code item} is what is shown and is not searched; everything else is
 * searched and not shown. The fields are those of {@code elasticsearch/listings.json}.
 *
 * @param words names and place together, so that "swift boston" can match across them
 * @param startsOn the date at the venue
 * @param suggest absent for a removed listing, so that it is not suggested either
 */
record ListingDocument(
        ListingItem item,
        boolean removed,
        String words,
        String name,
        List<String> performers,
        String place,
        String description,
        String type,
        String city,
        String cityKey,
        Instant startsAt,
        LocalDate startsOn,
        String month,
        @Nullable Long fromPrice,
        @Nullable Long toPrice,
        Listing.Availability availability,
        Location location,
        long popularity,
        @Nullable Suggest suggest) {

    record Location(double lat, double lon) {}

    record Suggest(List<String> input, int weight) {}

    static ListingDocument of(Listing listing) {
        var venue = listing.venue();
        var date = listing.startsAt().atZone(venue.timeZone()).toLocalDate();
        var name = Folding.fold(listing.eventName());
        var performers =
                listing.performers().stream().map(Performer::name).map(Folding::fold).toList();
        var place = Folding.fold(String.join(" ", venue.name(), venue.city(), venue.country()));
        var type = Folding.fold(listing.category());
        var price = listing.price();
        return new ListingDocument(
                ListingItem.of(listing),
                listing.removed(),
                String.join(" ", name, String.join(" ", performers), place, type),
                name,
                performers,
                place,
                Folding.fold(listing.description()),
                listing.category(),
                venue.city(),
                Folding.fold(venue.city()),
                listing.startsAt(),
                date,
                YearMonth.from(date).toString(),
                price == null ? null : price.from(),
                price == null ? null : price.to(),
                listing.availability(),
                new Location(venue.lat(), venue.lon()),
                listing.popularity(),
                listing.removed() ? null : suggest(listing, name, performers));
    }

    private static Suggest suggest(Listing listing, String name, List<String> performers) {
        var venue = listing.venue();
        var inputs =
                Stream.concat(
                                Stream.concat(Stream.of(name), performers.stream()),
                                Stream.of(Folding.fold(venue.name()), Folding.fold(venue.city())))
                        .filter(input -> !input.isEmpty())
                        .distinct()
                        .toList();
        return new Suggest(
                inputs, (int) Math.clamp(listing.popularity(), 0L, (long) Integer.MAX_VALUE));
    }
}
