package io.foyer.booking.payment;

import io.foyer.common.money.Money;

/** What became of a wish for a refund. */
public sealed interface RefundOutcome {

    /** It is on its way, or was asked for with this key before. */
    record Requested(Refund refund) implements RefundOutcome {}

    /**
     * More than what was paid and not asked back yet.
     *
     * @param left what may still be asked for
     */
    record Exceeds(Money left) implements RefundOutcome {}

    /** The booking cost nothing, or its money never came. */
    record NothingPaid() implements RefundOutcome {}
}
