package io.foyer.booking.payment;

import io.foyer.common.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for money of a booking to go back.
 *
 * @param amount positive, in the currency of the payment
 * @param note for people
 * @param requestedBy the account that wants it; absent when the platform itself does
 * @param key makes it repeatable: all requests with one key are one refund. Unique over all
 *     bookings, so begin it with what it is about
 */
public record RefundRequest(
        UUID bookingId,
        Money amount,
        RefundReason reason,
        @Nullable String note,
        @Nullable UUID requestedBy,
        String key) {

    public RefundRequest {
        if (amount.amount() <= 0) {
            throw new IllegalArgumentException("A refund of " + amount);
        }
    }
}
