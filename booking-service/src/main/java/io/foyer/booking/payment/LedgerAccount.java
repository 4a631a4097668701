package io.foyer.booking.payment;

/**
 * The accounts of the ledger. A positive balance is ours or due to us, a negative one is owed.
 *
 * <pre>
 * authorised        RESERVED +   PROMISED −
 * captured          PROVIDER +   SALES −         and what was reserved is taken back
 * voided            PROMISED +   RESERVED −
 * refund asked      SALES +      REFUNDS_DUE −
 * refunded          REFUNDS_DUE + PROVIDER −
 * refund dropped    REFUNDS_DUE + SALES −        it failed, or the money was never taken
 * refund returned   PROVIDER +   SALES −         the bank sent back what had arrived
 * fee kept          SALES +      FEES_KEPT −     of a sale that was undone
 * </pre>
 */
enum LedgerAccount {
    /** Held for us on buyers' cards; not money yet. */
    RESERVED,
    /** The other side of what is reserved. */
    PROMISED,
    /** What the payment provider has of ours. */
    PROVIDER,
    /** What was sold for. */
    SALES,
    /** Asked back and not there yet. */
    REFUNDS_DUE,
    /** What is kept of a sale that was undone. */
    FEES_KEPT
}
