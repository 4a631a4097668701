package io.foyer.booking.payment;

/**
 * The buyer has the money. Published in the transaction that says so; listeners are part of it, and
 * lock no booking, since whoever settles locks the booking before the payment.
 */
public record RefundCompleted(Refund refund) {}
