package io.foyer.booking.retention;

/** What is kept for a time of its own. */
public enum Kind {
    /** Holds, and bookings that were never paid. */
    HOLDS,
    /** Bookings with lines, tickets, claims and check-ins. */
    BOOKINGS,
    /** Payments with their refunds and what was asked of the provider. */
    PAYMENTS
}
