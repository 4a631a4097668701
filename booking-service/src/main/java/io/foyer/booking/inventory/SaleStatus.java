package io.foyer.booking.inventory;

/** A showtime's state as event-service tells it. Only {@link #SCHEDULED} sells. */
public enum SaleStatus {
    DRAFT,
    SCHEDULED,
    POSTPONED,
    CANCELLED,
    COMPLETED
}
