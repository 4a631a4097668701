package io.foyer.booking.payment;

import io.foyer.common.money.Money;
import java.util.Optional;
import java.util.UUID;

/**
 * What the payment provider said about a refund at one moment.
 *
 * @param refundId ours, from the refund's metadata; absent when somebody made it elsewhere
 * @param failure why it did not arrive
 */
public record RefundSnapshot(
        String id,
        Optional<UUID> refundId,
        String intentId,
        Money amount,
        RefundStatus status,
        Optional<String> failure) {

    boolean isOf(Refund refund) {
        return refundId.filter(refund.id()::equals).isPresent();
    }

    @Override
    public String toString() {
        return "RefundSnapshot[%s, %s, %s]".formatted(refundId.orElse(null), amount, status);
    }
}
