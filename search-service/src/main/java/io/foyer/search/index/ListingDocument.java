package io.foyer.search.index;

import io.foyer.search.listing.Listing;
import io.foyer.search.listing.ListingItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One document of the index. {@code item} is what is shown and is not searched; everything else is
 * searched and not shown. The fields are those of {@code elasticsearch/listings.json}. The first
 * three are how documents are compared with their rows.
 *
 * @param showtimeId decides between listings that are equal in all else, too
 * @param revision form of this document, see {@link ListingMapping}
 * @param words what names, place and kind are found under, together, so that "swift boston" can
 *     match across them
 * @param names the words of the event's and the performers' names only
 * @param headlines whole names of the event and who it is about
 * @param titles whole names of everybody and everything else
 * @param meanings see {@link WordMeanings}
 * @param startsOn the date at the venue
 * @param popular every step of popularity that is reached
 */
record ListingDocument(
        UUID showtimeId,
        long version,
        int revision,
        ListingItem item,
        boolean removed,
        String words,
        String names,
        List<String> headlines,
        List<String> titles,
        List<String> meanings,
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
        List<String> popular) {

    private static final int HIGHEST_STEP = 10_000;

    record Location(double lat, double lon) {}

    static ListingDocument of(Listing listing) {
        var venue = listing.venue();
        var date = listing.startsAt().atZone(venue.timeZone()).toLocalDate();
        var names = ListingNames.of(listing);
        var price = listing.price();
        return new ListingDocument(
                listing.showtimeId(),
                listing.version(),
                ListingMapping.REVISION,
                ListingItem.of(listing),
                listing.removed(),
                names.words(),
                names.names(),
                names.headlines(),
                names.titles(),
                WordMeanings.of(listing.category(), date),
                SearchTerms.joined(SearchTerms.ofText(Folding.fold(listing.description()))),
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
                stepsTo(listing.popularity()));
    }

    /** 10, 100, 1000 and 10000, as far as they are reached. */
    private static List<String> stepsTo(long popularity) {
        return IntStream.iterate(10, step -> step <= HIGHEST_STEP, step -> step * 10)
                .filter(step -> step <= popularity)
                .mapToObj(String::valueOf)
                .toList();
    }
}
