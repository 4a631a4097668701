package io.foyer.event.venue.web;

import io.foyer.event.venue.Venue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A venue as the API shows it. */
record VenueAnswer(
        UUID id,
        String name,
        String address,
        String city,
        @Nullable String state,
        String country,
        int capacity,
        Location location,
        String timeZone,
        long version) {

    static VenueAnswer of(Venue venue) {
        var details = venue.details();
        return new VenueAnswer(
                venue.id(),
                details.name(),
                details.address(),
                details.city(),
                details.state(),
                details.country(),
                details.capacity(),
                new Location(details.lat(), details.lon()),
                details.timeZone(),
                venue.version());
    }
}
