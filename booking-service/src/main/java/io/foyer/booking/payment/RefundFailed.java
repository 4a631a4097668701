package io.foyer.booking.payment;

/** The money did not arrive, and is here. Published like {@link RefundCompleted}. */
public record RefundFailed(Refund refund) {}
