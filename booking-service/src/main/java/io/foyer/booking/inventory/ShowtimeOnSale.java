package io.foyer.booking.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A showtime as this service sells it: a snapshot of what event-service says, kept in booking_db.
 *
 * @param number what the ids of its seats are made of
 * @param visit what whoever comes has to know, and whoever sells does not
 * @param holdTime how long a hold lasts, 5 to 15 minutes
 * @param seatsPerBuyer most seats one account may have, held and bought together
 * @param singleSeats whether a buyer may leave a seat alone
 * @param cancellationPolicy what bookings get that are held now
 * @param waitingRoom whether buyers need an admission token
 * @param currency ISO 4217; {@code XXX} while nothing is priced
 * @param pricedUntil when other price tiers will be valid than those in the layout; absent for
 *     never
 * @param revision grows whenever the snapshot changes; two snapshots of one revision are equal
 */
public record ShowtimeOnSale(
        UUID id,
        long number,
        UUID eventId,
        String eventName,
        UUID organizerId,
        UUID venueId,
        String venueName,
        String venueCity,
        Visit visit,
        Instant startsAt,
        Instant onSaleFrom,
        Instant onSaleUntil,
        Duration holdTime,
        int seatsPerBuyer,
        SingleSeats singleSeats,
        SaleStatus status,
        CancellationPolicy cancellationPolicy,
        boolean waitingRoom,
        String currency,
        Optional<Instant> pricedUntil,
        long revision,
        SeatLayout layout) {

    /** Whether seats may be held now. */
    public boolean isOnSaleAt(Instant now) {
        return status == SaleStatus.SCHEDULED
                && !now.isBefore(onSaleFrom)
                && now.isBefore(onSaleUntil);
    }

    /** Whether the tiers in the layout are those of this moment. */
    boolean isPricedAt(Instant now) {
        return pricedUntil.filter(until -> !now.isBefore(until)).isEmpty();
    }

    public UUID seatId(int ordinal) {
        return new SeatId(number, ordinal).uuid();
    }
}
