package io.foyer.booking.inventory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields read of {@code GET /api/v1/showtimes/{id}}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ShowtimeDocument(
        UUID id,
        long number,
        UUID eventId,
        String eventName,
        UUID organizerId,
        Venue venue,
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant doorsOpenAt,
        @Nullable Instant onSaleFrom,
        @Nullable Instant onSaleUntil,
        int holdSeconds,
        int seatsPerBuyer,
        @Nullable SingleSeats singleSeats,
        SaleStatus status,
        @Nullable CancellationPolicy cancellationPolicy,
        @Nullable WaitingRoom waitingRoom,
        @Nullable String layoutVersion,
        long version) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Venue(
            UUID id,
            String name,
            String city,
            @Nullable String address,
            @Nullable ZoneId timeZone) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record WaitingRoom(boolean enabled) {}

    /** Without an on-sale window nothing is sold, so the window is empty then. */
    ShowtimeOnSale with(SeatLayout layout, String currency) {
        return new ShowtimeOnSale(
                id,
                number,
                eventId,
                eventName,
                organizerId,
                venue.id(),
                venue.name(),
                venue.city(),
                visit(),
                startsAt,
                onSaleFrom == null ? startsAt : onSaleFrom,
                onSaleUntil == null ? startsAt : onSaleUntil,
                Duration.ofSeconds(holdSeconds),
                seatsPerBuyer,
                singleSeats == null ? SingleSeats.KEPT_TOGETHER : singleSeats,
                status,
                cancellationPolicy == null ? CancellationPolicy.USUAL : cancellationPolicy,
                waitingRoom != null && waitingRoom.enabled(),
                currency,
                Optional.empty(),
                0,
                layout);
    }

    private Visit visit() {
        return new Visit(
                venue.timeZone() == null ? ZoneOffset.UTC : venue.timeZone(),
                Optional.ofNullable(venue.address()),
                Optional.ofNullable(doorsOpenAt),
                Optional.ofNullable(endsAt));
    }
}
