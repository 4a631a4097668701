package io.foyer.booking.report;

/** What a booking that was bought may be. */
public enum SoldStatus {
    CONFIRMED,
    CANCELLED
}
