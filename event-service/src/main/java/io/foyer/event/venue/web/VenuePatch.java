package io.foyer.event.venue.web;

import static java.util.Objects.requireNonNullElse;

import io.foyer.event.editing.Words;
import io.foyer.event.venue.VenueDetails;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Body of {@code PATCH /venues/{id}}: what is absent stays as it is. */
record VenuePatch(
        @Nullable
                @Pattern(regexp = Words.NOT_BLANK, message = Words.NOT_BLANK_MESSAGE)
                @Size(max = 200)
                String name,
        @Nullable
                @Pattern(regexp = Words.NOT_BLANK, message = Words.NOT_BLANK_MESSAGE)
                @Size(max = 300)
                String address,
        @Nullable
                @Pattern(regexp = Words.NOT_BLANK, message = Words.NOT_BLANK_MESSAGE)
                @Size(max = 100)
                String city,
        @Nullable @Size(max = 100) String state,
        @Nullable @CountryCode String country,
        @Nullable @Min(1) @Max(NewVenue.MAX_CAPACITY) Integer capacity,
        @Nullable @Valid Location location,
        @Nullable @TimeZoneName String timeZone) {

    VenueDetails applyTo(VenueDetails old) {
        var place = requireNonNullElse(location, new Location(old.lat(), old.lon()));
        return new VenueDetails(
                requireNonNullElse(name, old.name()),
                requireNonNullElse(address, old.address()),
                requireNonNullElse(city, old.city()),
                state == null ? old.state() : state,
                requireNonNullElse(country, old.country()),
                requireNonNullElse(capacity, old.capacity()),
                place.lat(),
                place.lon(),
                requireNonNullElse(timeZone, old.timeZone()));
    }
}
