package io.foyer.booking.payment;

/** Why money goes back. */
public enum RefundReason {
    /** The buyer gave tickets back, within the event's policy. */
    BUYER_CANCELLED,
    EVENT_CANCELLED,
    EVENT_POSTPONED,
    /** The organizer gives money back of their own accord. */
    ORGANIZER,
    /** The money came when the seats were somebody else's. */
    SEATS_GONE,
    /** What was sold was never paid; there was nothing to give back. */
    NEVER_PAID
}
