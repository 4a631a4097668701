package io.foyer.booking.aftersale;

import io.foyer.booking.payment.Refund;
import java.util.Optional;
import java.util.UUID;

/**
 * What was given back.
 *
 * @param refund absent when no money goes back
 */
record Undone(Undoing what, Optional<Refund> refund) {

    Optional<UUID> refundId() {
        return refund.map(Refund::id);
    }
}
