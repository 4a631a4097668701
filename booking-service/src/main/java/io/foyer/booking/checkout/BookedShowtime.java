package io.foyer.booking.checkout;

import io.foyer.booking.inventory.ShowtimeOnSale;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** What is seen, where and when, as it was sold. */
@Embeddable
public record BookedShowtime(
        UUID eventId,
        String eventName,
        UUID venueId,
        String venueName,
        String venueCity,
        Instant startsAt) {

    static BookedShowtime of(ShowtimeOnSale showtime) {
        return new BookedShowtime(
                showtime.eventId(),
                showtime.eventName(),
                showtime.venueId(),
                showtime.venueName(),
                showtime.venueCity(),
                showtime.startsAt());
    }
}
