package io.foyer.booking.checkout;

/** How far a purchase has come; {@link Booking} says what may follow what. */
public enum BookingStatus {
    /** The seats are held for a while; nothing is owed. */
    HELD,
    /** The seats are claimed for good if the payment comes. */
    PAYING,
    /** Bought. */
    CONFIRMED,
    /** The time was over before it was paid. */
    EXPIRED,
    /** The buyer gave it up. */
    CANCELLED
}
