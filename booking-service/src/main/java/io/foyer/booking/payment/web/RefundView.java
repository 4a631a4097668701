package io.foyer.booking.payment.web;

import io.foyer.booking.payment.Refund;
import io.foyer.booking.payment.RefundReason;
import io.foyer.booking.payment.RefundStatus;
import io.foyer.common.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money that goes back, as its buyer sees it. */
record RefundView(
        UUID id,
        Money amount,
        RefundStatus status,
        RefundReason reason,
        @Nullable String note,
        Instant createdAt,
        @Nullable Instant completedAt) {

    static RefundView of(Refund refund) {
        return new RefundView(
                refund.id(),
                refund.amount(),
                refund.status(),
                refund.reason(),
                refund.note(),
                refund.createdAt(),
                refund.completedAt());
    }
}
