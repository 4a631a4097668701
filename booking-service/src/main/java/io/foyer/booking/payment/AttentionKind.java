package io.foyer.booking.payment;

/** Why something waits for a person. */
public enum AttentionKind {
    /** A call to the provider that was refused too often, or can never succeed. */
    PARKED_CALL,
    /** A webhook that could not be acted on. */
    PARKED_WEBHOOK,
    /** Money that should have gone back and did not arrive. */
    FAILED_REFUND,
    /** Money that was collected for a booking that has come to nothing. */
    MONEY_WITHOUT_BOOKING,
    /** Somebody was let in with a ticket whose money never came. */
    TICKETS_WITHOUT_MONEY,
    /** The books say something else than the payments. */
    LEDGER,
    /** The provider says something else than we do. */
    PROVIDER
}
