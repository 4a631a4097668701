package io.foyer.booking.testing;

import io.foyer.booking.inventory.CancellationPolicy;
import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.inventory.ShowtimeOnSale;
import java.time.Instant;

/** Showtimes that differ in one thing. */
public final class Changed {

    private Changed() {}

    public static ShowtimeOnSale withWaitingRoom(ShowtimeOnSale of) {
        return copy(of, of.startsAt(), of.onSaleFrom(), of.status(), of.cancellationPolicy(), true);
    }

    public static ShowtimeOnSale sellingFrom(ShowtimeOnSale of, Instant from) {
        return copy(
                of, of.startsAt(), from, of.status(), of.cancellationPolicy(), of.waitingRoom());
    }

    public static ShowtimeOnSale as(ShowtimeOnSale of, SaleStatus status) {
        return copy(
                of,
                of.startsAt(),
                of.onSaleFrom(),
                status,
                of.cancellationPolicy(),
                of.waitingRoom());
    }

    public static ShowtimeOnSale startingAt(ShowtimeOnSale of, Instant start) {
        return copy(
                of, start, of.onSaleFrom(), of.status(), of.cancellationPolicy(), of.waitingRoom());
    }

    public static ShowtimeOnSale under(ShowtimeOnSale of, CancellationPolicy policy) {
        return copy(of, of.startsAt(), of.onSaleFrom(), of.status(), policy, of.waitingRoom());
    }

    public static ShowtimeOnSale pricedIn(ShowtimeOnSale of, String currency) {
        return copy(
                of,
                of.startsAt(),
                of.onSaleFrom(),
                of.status(),
                of.cancellationPolicy(),
                of.waitingRoom(),
                currency);
    }

    /** Another date of the event that this one is of. */
    public static ShowtimeOnSale ofEventOf(ShowtimeOnSale sibling, ShowtimeOnSale of) {
        return new ShowtimeOnSale(
                of.id(),
                of.number(),
                sibling.eventId(),
                sibling.eventName(),
                sibling.organizerId(),
                of.venueId(),
                of.venueName(),
                of.venueCity(),
                of.visit(),
                of.startsAt(),
                of.onSaleFrom(),
                of.onSaleUntil(),
                of.holdTime(),
                of.seatsPerBuyer(),
                of.singleSeats(),
                of.status(),
                of.cancellationPolicy(),
                of.waitingRoom(),
                of.currency(),
                of.pricedUntil(),
                of.revision(),
                of.layout());
    }

    private static ShowtimeOnSale copy(
            ShowtimeOnSale of,
            Instant startsAt,
            Instant from,
            SaleStatus status,
            CancellationPolicy policy,
            boolean waitingRoom) {
        return copy(of, startsAt, from, status, policy, waitingRoom, of.currency());
    }

    private static ShowtimeOnSale copy(
            ShowtimeOnSale of,
            Instant startsAt,
            Instant from,
            SaleStatus status,
            CancellationPolicy policy,
            boolean waitingRoom,
            String currency) {
        return new ShowtimeOnSale(
                of.id(),
                of.number(),
                of.eventId(),
                of.eventName(),
                of.organizerId(),
                of.venueId(),
                of.venueName(),
                of.venueCity(),
                of.visit(),
                startsAt,
                from,
                of.onSaleUntil(),
                of.holdTime(),
                of.seatsPerBuyer(),
                of.singleSeats(),
                status,
                policy,
                waitingRoom,
                currency,
                of.pricedUntil(),
                of.revision(),
                of.layout());
    }
}
