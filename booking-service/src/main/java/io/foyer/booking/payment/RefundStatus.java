package io.foyer.booking.payment;

/**
 * How far a refund has come. It moves to the right only; whatever says otherwise is old news.
 *
 * <pre>
 * PENDING → SUCCEEDED → FAILED
 *    └──────────────────┘
 * </pre>
 *
 * <p>A bank may send back, days later, what the provider said it had paid out.
 */
public enum RefundStatus {
    /** Asked for; it may wait for the capture, for the provider, or for the buyer's bank. */
    PENDING,
    /** The buyer has the money: it was given back, or was never taken. */
    SUCCEEDED,
    /** It will not arrive. The money is here, and a person decides. */
    FAILED
}
