package io.foyer.booking.payment;

import io.foyer.common.money.Money;
import java.util.UUID;

/**
 * A payment whose money was authorised at least, as far as giving back is concerned.
 *
 * @param refunded what was asked back and has not failed
 */
record PaidPayment(
        UUID id,
        UUID bookingId,
        int attempt,
        PaymentStatus status,
        String currency,
        long amount,
        long refunded) {

    Money left() {
        return new Money(amount - refunded, currency);
    }

    /** Only captured money can go back; what is authorised waits for that. */
    boolean isCaptured() {
        return status == PaymentStatus.CAPTURED;
    }
}
