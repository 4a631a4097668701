package io.foyer.event.venue.web;

import io.foyer.event.venue.VenueDetails;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /venues}. */
record NewVenue(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 300) String address,
        @NotBlank @Size(max = 100) String city,
        @Nullable @Size(max = 100) String state,
        @NotNull @CountryCode String country,
        @Min(1) @Max(MAX_CAPACITY) int capacity,
        @NotNull @Valid Location location,
        @NotNull @TimeZoneName String timeZone) {

    static final int MAX_CAPACITY = 1_000_000;

    VenueDetails details() {
        return new VenueDetails(
                name,
                address,
                city,
                state,
                country,
                capacity,
                location.lat(),
                location.lon(),
                timeZone);
    }
}
