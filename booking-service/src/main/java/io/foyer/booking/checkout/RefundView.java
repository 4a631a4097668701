package io.foyer.booking.checkout;

import io.foyer.booking.payment.Refund;
import io.foyer.booking.payment.RefundReason;
import io.foyer.booking.payment.RefundStatus;
import io.foyer.common.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes back, wherever it is shown.
 *
 * @param kept what the house kept of the cancelled tickets; absent when nothing was cancelled
 * @param note what whoever asked for it wrote
 * @param completedAt absent while it is under way
 */
public record RefundView(
        UUID id,
        Money amount,
        @Nullable Money kept,
        RefundStatus status,
        RefundReason reason,
        @Nullable String note,
        Instant createdAt,
        @Nullable Instant completedAt) {

    public static RefundView of(Refund refund, @Nullable Money kept) {
        return new RefundView(
                refund.id(),
                refund.amount(),
                kept,
                refund.status(),
                refund.reason(),
                refund.note(),
                refund.createdAt(),
                refund.completedAt());
    }
}
