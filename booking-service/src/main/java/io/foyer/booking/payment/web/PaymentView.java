package io.foyer.booking.payment.web;

import io.foyer.booking.payment.Card;
import io.foyer.booking.payment.Payment;
import io.foyer.booking.payment.PaymentStatus;
import io.foyer.booking.payment.Refund;
import io.foyer.common.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment as its buyer sees it. */
record PaymentView(
        UUID id,
        UUID bookingId,
        PaymentStatus status,
        Money amount,
        @Nullable String brand,
        @Nullable String last4,
        List<RefundView> refunds,
        Instant createdAt) {

    static PaymentView of(Payment payment, List<Refund> refunds) {
        return new PaymentView(
                payment.id(),
                payment.bookingId(),
                payment.status(),
                payment.amount(),
                payment.card().map(Card::brand).orElse(null),
                payment.card().map(Card::last4).orElse(null),
                refunds.stream().map(RefundView::of).toList(),
                payment.createdAt());
    }
}
