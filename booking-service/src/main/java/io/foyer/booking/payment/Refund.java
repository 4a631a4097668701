package io.foyer.booking.payment;

import io.foyer.common.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money of one payment that goes back to its buyer.
 *
 * @param amount positive
 * @param note what whoever asked for it wrote
 * @param completedAt absent while it is pending
 */
public record Refund(
        UUID id,
        UUID bookingId,
        UUID paymentId,
        Money amount,
        RefundStatus status,
        RefundReason reason,
        @Nullable String note,
        Instant createdAt,
        @Nullable Instant completedAt) {}
