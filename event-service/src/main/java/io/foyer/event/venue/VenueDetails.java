package io.foyer.event.venue;

import jakarta.persistence.Embeddable;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What an organizer tells about a venue.
 *
 * @param country ISO 3166 alpha-2
 * @param capacity how many people fit at most, standing and seated
 * @param lat degrees north
 * @param lon degrees east
 * @param timeZone IANA name
 */
@Embeddable
public record VenueDetails(
        String name,
        String address,
        String city,
        @Nullable String state,
        String country,
        int capacity,
        double lat,
        double lon,
        String timeZone) {

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
