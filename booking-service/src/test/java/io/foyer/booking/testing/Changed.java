package io.foyer.booking.testing;

import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.inventory.ShowtimeOnSale;
import java.time.Instant;

/** Showtimes that differ in one thing. */
public final class Changed {

    private Changed() {}

    public static ShowtimeOnSale withWaitingRoom(ShowtimeOnSale of) {
        return copy(of, of.onSaleFrom(), of.onSaleUntil(), of.status(), true);
    }

    public static ShowtimeOnSale sellingFrom(ShowtimeOnSale of, Instant from) {
        return copy(of, from, of.onSaleUntil(), of.status(), of.waitingRoom());
    }

    public static ShowtimeOnSale as(ShowtimeOnSale of, SaleStatus status) {
        return copy(of, of.onSaleFrom(), of.onSaleUntil(), status, of.waitingRoom());
    }

    private static ShowtimeOnSale copy(
            ShowtimeOnSale of,
            Instant from,
            Instant until,
            SaleStatus status,
            boolean waitingRoom) {
        return new ShowtimeOnSale(
                of.id(),
                of.number(),
                of.eventId(),
                of.eventName(),
                of.organizerId(),
                of.venueId(),
                of.venueName(),
                of.venueCity(),
                of.startsAt(),
                from,
                until,
                of.holdTime(),
                of.seatsPerBuyer(),
                of.singleSeats(),
                status,
                waitingRoom,
                of.currency(),
                of.pricedUntil(),
                of.revision(),
                of.layout());
    }
}
